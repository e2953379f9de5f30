business_date=2026-11-16
records=53
debit_total=1882366494
credit_total=189541000
