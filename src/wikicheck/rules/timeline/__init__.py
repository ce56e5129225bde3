"""Rules on the order of dated statements."""
