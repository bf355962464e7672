"""The page Account › User Policy, as a person uses it."""
