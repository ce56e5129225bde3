"""Rules on categories and sort keys."""
