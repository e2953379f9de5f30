business_date=2026-11-18
records=76
debit_total=3957565532
credit_total=365167865
