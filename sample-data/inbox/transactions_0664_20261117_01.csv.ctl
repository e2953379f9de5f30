business_date=2026-11-17
records=3
debit_total=75433442
credit_total=0
