records=2
