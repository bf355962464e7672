"""Tests of working with a server."""
