"""Importing and exporting as a person does it."""
