"""The users of a configuration as a CSV file that can be changed in a spreadsheet and imported again.

What the table of a page shows is another file: it says what applies to a user. This one says what the user has of his
own, so that importing it unchanged changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from mailplus_console.errors import Refused
from mailplus_console.exchange.csv_users import USER_COLUMNS, address_cell, write_user_table
from mailplus_console.exchange.progress import Progress
from mailplus_console.records import Configuration
from mailplus_console.sentence import said

_SEPARATORS = ";|"


def write_users(configuration: Configuration, progress: Progress | None = None) -> str:
    """All users by name, with their own status and quota and the groups they are in; `csv_users` reads it.

    Raises Refused for the name of a group that would be read as another one: with blanks at its ends, “;” or “|”.
    """
    users = configuration.users
    return write_user_table(_rows(configuration), USER_COLUMNS, progress, len(users))


def _rows(configuration: Configuration) -> Iterator[tuple[object, ...]]:
    groups = _groups_of_users(configuration)
    for name in sorted(configuration.users, key=str.casefold):
        user = configuration.users[name]
        quota = user.quota
        yield (
            user.name,
            user.full_name,
            address_cell(user.email),
            user.source.value,
            user.administrator,
            user.status.value,
            quota.limit_mb if quota else None,
            quota.notify_below_percent if quota else None,
            ";".join(groups.get(name, ())),
        )


def _groups_of_users(configuration: Configuration) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for group in sorted(configuration.members, key=str.casefold):
        if configuration.members[group]:
            _check(group)
        for name in configuration.members[group]:
            found.setdefault(name, []).append(group)
    return found


def _check(group: str) -> None:
    if group != group.strip() or any(separator in group for separator in _SEPARATORS):
        raise Refused(
            said("“{name}” would not be read from a CSV file as it is. Export a YAML or JSON document.", name=group)
        )
