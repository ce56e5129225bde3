"""What articles state, found by reading: the subject, its vital dates, its works, its running text. Rules stand on these."""
