business_date=2026-11-18
records=60
debit_total=2246515416
credit_total=210597000
