"""The History page as a person uses it."""
