"""Account › User, Group and Settings, used as a person would."""
