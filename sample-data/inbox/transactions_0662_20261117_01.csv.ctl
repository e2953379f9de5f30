business_date=2026-11-17
records=5
debit_total=77208933
credit_total=38069000
