"""The workspace file: what it keeps, what it refuses, and what it survives."""
