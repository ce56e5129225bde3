"""Rules on stated ages."""
