business_date=2026-11-17
records=6
debit_total=112030000
credit_total=0
