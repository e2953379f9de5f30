business_date=2026-11-18
records=4
debit_total=75421000
credit_total=0
