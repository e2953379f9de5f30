business_date=2026-11-18
records=21
debit_total=1990890144
credit_total=25511000
