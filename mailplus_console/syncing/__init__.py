"""Working with a server: which ones there are, pull, plan and apply; the servers themselves are in `servers/`."""
