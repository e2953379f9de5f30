business_date=2026-11-17
records=1
debit_total=58000000
credit_total=0
