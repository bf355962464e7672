"""Stories about a Synology DSM: how it is spoken to, and what is read and written there."""
