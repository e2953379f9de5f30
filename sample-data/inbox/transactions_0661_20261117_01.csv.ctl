business_date=2026-11-17
records=56
debit_total=2025661002
credit_total=279397778
