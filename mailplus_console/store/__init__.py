"""The workspace file: everything the console knows, and the journal of how it came about, in one SQLite file."""
