business_date=2026-11-18
records=1
debit_total=19617000
credit_total=0
