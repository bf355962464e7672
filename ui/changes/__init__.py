"""The Changes page: what an apply would change at the server, and the way to take it back."""
