"""Rules on organisations, buildings and places: when they were founded, and whether they still are."""
