"""The page Account › Delegation, as a person uses it."""
