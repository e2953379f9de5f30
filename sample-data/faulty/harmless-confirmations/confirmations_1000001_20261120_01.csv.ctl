records=3
business_date=2026-11-20
