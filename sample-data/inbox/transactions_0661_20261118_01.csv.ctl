business_date=2026-11-18
records=49
debit_total=2868579632
credit_total=77630000
