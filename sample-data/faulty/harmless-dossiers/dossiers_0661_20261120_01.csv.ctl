records=5
