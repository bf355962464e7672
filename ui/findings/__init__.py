"""The Findings page: errors, warnings and hints about the configuration, each with the way to its place."""
