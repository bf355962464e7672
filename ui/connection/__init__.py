"""Servers as the window shows them: the list, signing in, pull with its conflicts, apply with its steps."""
