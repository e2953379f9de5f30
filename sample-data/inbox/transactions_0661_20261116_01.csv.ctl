business_date=2026-11-16
records=95
debit_total=6752895085
credit_total=363024000
