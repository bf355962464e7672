"""Importing and exporting in the window: choose a file, see what it would do, do it, hear what was left out and why."""
