"""A Synology DSM: users, groups, domains and the MailPlus configuration, over its Web API."""
