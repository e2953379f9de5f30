business_date=2026-11-16
records=57
debit_total=1943275164
credit_total=341209307
