"""The License page as a person uses it."""
