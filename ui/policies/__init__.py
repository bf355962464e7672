"""The page Account › User Policy."""
