business_date=2026-11-17
records=5
debit_total=224273378
credit_total=0
