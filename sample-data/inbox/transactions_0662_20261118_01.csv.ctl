business_date=2026-11-18
records=5
debit_total=132707000
credit_total=16359000
