business_date=2026-11-16
records=1
debit_total=23000000
credit_total=0
