records=1
business_date=2026-11-19
