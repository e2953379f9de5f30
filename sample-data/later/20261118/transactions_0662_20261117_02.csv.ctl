business_date=2026-11-17
records=5
debit_total=224021000
credit_total=0
