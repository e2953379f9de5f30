records=1
