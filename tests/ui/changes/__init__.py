"""The Changes page, as a person in a linked workspace uses it."""
