business_date=2026-11-17
records=21
debit_total=1210995265
credit_total=64725000
