business_date=2026-11-16
records=5
debit_total=114221304
credit_total=42498000
