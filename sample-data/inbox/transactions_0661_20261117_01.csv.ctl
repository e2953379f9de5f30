business_date=2026-11-17
records=65
debit_total=3645093311
credit_total=349824908
