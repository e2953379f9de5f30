business_date=2026-11-16
records=3
debit_total=154513000
credit_total=0
