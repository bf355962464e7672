"""The team hub, against a real PostgreSQL."""
