business_date=2026-11-16
records=22
debit_total=1430211407
credit_total=53020982
