"""A NAS whose MailPlus Server has the field names that the console guesses, and ways into it as a server."""

from __future__ import annotations

from collections.abc import Callable

from mailplus_console.records import Configuration
from mailplus_console.servers.dsm.dsm_server import DsmServer as Nas
from mailplus_console.servers.dsm.mapping_file import field_names
from mailplus_console.syncing.server import Reading
from tests.helpers.dsm_server.configuration import MailOffice, a_delegation, a_license, a_policy

EMPTY = Configuration()
ALL_CALLS = frozenset(field_names().writes)

ConnectTo = Callable[..., Nas]


def silent(done: int, of: int | None) -> None:
    """Hears how far it is."""


def small_mail_office() -> MailOffice:
    """Something of everything."""
    office = MailOffice(
        users={
            "alice": {"status": 1, "quota": 2048, "quota_notify": 10},
            "bob": {"status": 2, "quota": 0},
        },
        groups={"sales": {"status": 1, "quota": 512}},
        licenses=[a_license("4QK7M-22222", 5)],
        policies=[
            a_policy(
                7,
                "Strict",
                rule={"enable_pop3": False, "daily_quota": 100, "disable_auto_forward": True},
                target_list=[{"name": "alice", "type": 0}, {"name": "sales", "type": 1}],
            ),
            a_policy(3, "Loose"),
        ],
        delegations=[a_delegation(1, "Helpers", permission_list=["queue", "account"])],
    )
    office.default_quota = {"enable": True, "quota": 1024, "quota_notify": 20}
    return office


def read(nas: Nas, known: Configuration = EMPTY) -> Reading:
    """What it says."""
    return nas.read(known, silent)


def notes_about(reading: Reading, *words: str) -> list[str]:
    """The notes that have all these words."""
    return [note for note in reading.notes if all(word in note for word in words)]
