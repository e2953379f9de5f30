business_date=2026-11-18
records=2
debit_total=67748000
credit_total=0
