"""The reader of the plain form."""
