"""The tables of users and groups as data: rows found, filtered and sorted fast enough to follow the keyboard."""
