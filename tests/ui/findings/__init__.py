"""The Findings page as a person uses it."""
