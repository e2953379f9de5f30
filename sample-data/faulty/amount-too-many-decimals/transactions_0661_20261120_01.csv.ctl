records=3
