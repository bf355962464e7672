"""Reusable parts that pages are made of. Import from the module that has the part."""
