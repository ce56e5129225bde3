"""The rule that reports violations of JSON Schemas."""
