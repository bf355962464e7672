"""Account › User, Group and Settings: who has mail service, how much room, under which policy, and why."""
