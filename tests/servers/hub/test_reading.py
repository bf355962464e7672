"""A reading is one moment of the hub: with progress, stopped at will, whatever others write meanwhile."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mailplus_console.errors import Cancelled
from mailplus_console.records import Configuration, Group, User, difference
from mailplus_console.servers.hub import reading
from mailplus_console.servers.hub.connecting import HubServer, connect
from mailplus_console.syncing.server_profiles import ServerProfile
from tests.servers.hub.team import CREDENTIALS, fill, read, write

PEOPLE = 12


@pytest.fixture
def before(founder: HubServer, monkeypatch: pytest.MonkeyPatch) -> Configuration:
    """A hub that is read in several pages."""
    monkeypatch.setattr(reading, "ROWS_AT_ONCE", 5)
    users = {f"user{number:02}": User(f"user{number:02}") for number in range(PEOPLE)}
    groups = {f"group{number:02}": Group(f"group{number:02}") for number in range(PEOPLE)}
    return fill(founder, Configuration(users=users, groups=groups))


def test_what_others_write_while_it_is_read_is_not_half_in_it(
    founder: HubServer, hub: ServerProfile, before: Configuration
) -> None:
    after = replace(
        before,
        users={name: replace(user, full_name="New") for name, user in before.users.items()},
        groups={name: replace(group, description="New") for name, group in before.groups.items()},
    )
    heard: list[tuple[int, int | None]] = []
    with connect(hub, CREDENTIALS) as other:

        def busy(done: int, total: int | None) -> None:
            heard.append((done, total))
            if len(heard) == 3:
                write(other, difference(before, after))

        found = founder.read(Configuration(), busy)

    assert found.configuration == before
    assert read(founder) == after
    assert int(found.version) < int(founder.read(Configuration(), lambda _done, _total: None).version)
    assert heard[0] == (0, 2 * PEOPLE)
    assert heard[-1] == (2 * PEOPLE, 2 * PEOPLE)
    assert heard == sorted(heard), "the progress never goes back"
    assert len(heard) > 6, "it is told page by page"


def test_a_reading_that_is_stopped_leaves_the_connection_as_it_was(founder: HubServer, before: Configuration) -> None:
    def stop(done: int, _total: int | None) -> None:
        if done > 5:
            raise Cancelled

    with pytest.raises(Cancelled):
        founder.read(Configuration(), stop)

    assert read(founder) == before
    after = replace(before, users={})
    write(founder, difference(before, after))
    assert read(founder) == after
