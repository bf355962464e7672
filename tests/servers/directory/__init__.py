"""The directory: OpenLDAP for real, and what Active Directory does on top of it from a small answering machine."""
