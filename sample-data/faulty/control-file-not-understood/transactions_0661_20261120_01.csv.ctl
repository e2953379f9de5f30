records=1
lines=1
