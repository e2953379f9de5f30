business_date=2026-11-17
records=58
debit_total=1408608512
credit_total=229780197
