"""The command line as scripts and people use it: what it says, where, and with which exit code."""
