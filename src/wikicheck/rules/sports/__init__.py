"""Rules on careers in sport."""
