"""Servers in the window as a person uses them."""
