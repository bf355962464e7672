"""The page Account › Delegation."""
