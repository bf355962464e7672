"""The License page: seats, compliance, the coming user limit, the keys, and the wizard that adds some."""
