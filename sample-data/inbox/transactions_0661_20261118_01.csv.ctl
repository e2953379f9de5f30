business_date=2026-11-18
records=55
debit_total=1850843510
credit_total=295516005
