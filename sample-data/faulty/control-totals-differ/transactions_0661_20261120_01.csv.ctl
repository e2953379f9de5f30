records=2
credit_total=84300
