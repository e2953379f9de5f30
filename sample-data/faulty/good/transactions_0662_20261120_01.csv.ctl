records=2
debit_total=250
credit_total=1250
