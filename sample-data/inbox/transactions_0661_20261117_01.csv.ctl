business_date=2026-11-17
records=59
debit_total=5583801829
credit_total=296526000
