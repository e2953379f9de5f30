records=3
debit_total=0
credit_total=2505
