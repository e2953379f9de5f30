business_date=2026-11-16
records=52
debit_total=2353074610
credit_total=333299000
