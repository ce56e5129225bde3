"""Rules on settlements and other places."""
