"""The servers that a workspace can be synced with, each against the real thing on loopback."""
