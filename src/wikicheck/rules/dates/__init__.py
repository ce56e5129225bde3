"""Rules on single dates and ranges."""
