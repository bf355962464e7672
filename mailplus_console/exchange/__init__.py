"""Configurations and directories in and out as files: the document (YAML, JSON), LDIF and CSV."""
