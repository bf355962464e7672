"""Several administrators write at the same time: each edit is there afterwards, and together they make sense."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier

import pytest

from mailplus_console.merge.consistency import consistent
from mailplus_console.records import Change, Configuration, DataClearing, Domain, Status, User, difference
from mailplus_console.servers.hub.connecting import HubServer, connect
from mailplus_console.syncing.server import Drifted
from mailplus_console.syncing.server_profiles import ServerProfile
from tests.helpers.postgresql import PostgreSQL
from tests.servers.hub.team import CREDENTIALS, fill, read, write
from tests.syncing.office import office

ADMINISTRATORS = 4
EDITS = 12  # of each


Edit = Callable[[Configuration], Configuration]


def staff() -> Configuration:
    """The office with enough people that each edit can be about one of its own."""
    names = [name for who in range(ADMINISTRATORS) for name in people_of(who)]
    return replace(office(), users={**office().users, **{name: User(name) for name in names}})


def people_of(who: int) -> list[str]:
    """Those whom one administrator takes care of."""
    return [f"user{who}-{number}" for number in range(EDITS)]


def in_group(group: str, name: str) -> Edit:
    """Makes somebody a member of a group: all of them are one record."""
    return lambda now: replace(now, members={**now.members, group: tuple(sorted({*now.members.get(group, ()), name}))})


def renamed(name: str) -> Edit:
    """Changes the record of one user."""
    return lambda now: replace(now, users={**now.users, name: replace(now.users[name], full_name=name.upper())})


def insisting(hub: ServerProfile, start: Barrier, edits: Sequence[Edit]) -> int:
    """Make each edit, and pull and make it again as long as others were quicker; gives how often they were."""
    drifted = 0
    with connect(hub, CREDENTIALS) as server:
        start.wait(20)
        for edit in edits:
            while True:
                state = read(server)
                try:
                    write(server, difference(state, edit(state)))
                except Drifted:
                    drifted += 1
                else:
                    break
    return drifted


def race(hub: ServerProfile, edits: Callable[[str], Edit]) -> int:
    """All administrators at once make an edit for each of their people; gives how often others were quicker."""
    start = Barrier(ADMINISTRATORS)
    with ThreadPoolExecutor(ADMINISTRATORS) as team:
        racing = [team.submit(insisting, hub, start, list(map(edits, people_of(who)))) for who in range(ADMINISTRATORS)]
        return sum(each.result(50) for each in racing)


def test_nobody_loses_an_edit_of_the_same_record(
    founder: HubServer, hub: ServerProfile, database_server: PostgreSQL
) -> None:
    fill(founder, staff())

    drifted = race(hub, lambda name: in_group("sales", name))

    everybody = {name for who in range(ADMINISTRATORS) for name in people_of(who)}
    assert set(read(founder).members["sales"]) == {*office().members["sales"], *everybody}
    assert drifted, "they were in each other's way"
    numbers = database_server.execute("SELECT number FROM mailplus_console.entries ORDER BY number", database=hub.base)
    assert [number for (number,) in numbers] == list(range(1, len(numbers) + 1)), "the journal has no gaps"


def test_edits_of_different_records_are_in_nobodys_way(founder: HubServer, hub: ServerProfile) -> None:
    fill(founder, staff())

    assert race(hub, renamed) == 0

    users = read(founder).users
    assert all(users[name].full_name == name.upper() for who in range(ADMINISTRATORS) for name in people_of(who))


def _with_primary(state: Configuration, name: str) -> Configuration:
    """The state with a domain that is the primary one from now on."""
    domains = {key: replace(domain, primary=False) for key, domain in state.domains.items()}
    return replace(state, domains={**domains, name: Domain(name, primary=True)})


def _without(state: Configuration, name: str) -> Configuration:
    """The state after a user was removed, with all that named him."""
    whole = replace(state, users={key: user for key, user in state.users.items() if key != name})
    return consistent(whole)[0]


@pytest.mark.parametrize(
    "mine, theirs, place",
    [
        (lambda now: _with_primary(now, "a.example"), lambda now: _with_primary(now, "b.example"), "primary domain"),
        (in_group("sales", "erin"), lambda now: _without(now, "erin"), "erin"),
        (lambda now: _without(now, "fay"), in_group("desk", "fay"), "fay"),
        (
            lambda now: replace(now, users={**now.users, "Zoe": User("Zoe")}),
            lambda now: replace(now, users={**now.users, "zoe": User("zoe")}),
            "same user",
        ),
    ],
)
def test_edits_that_fit_alone_and_not_together_are_drift(
    founder: HubServer,
    hub: ServerProfile,
    mine: Edit,
    theirs: Edit,
    place: str,
) -> None:
    before = fill(founder, office())
    with connect(hub, CREDENTIALS) as other:
        read(other)
        write(other, difference(before, theirs(before)))

    with pytest.raises(Drifted, match=place):
        write(founder, difference(before, mine(before)))

    now = read(founder)
    assert consistent(now) == (now, ())


def test_what_does_not_touch_the_others_edit_is_written_without_a_pull(founder: HubServer, hub: ServerProfile) -> None:
    before = fill(founder, office())
    with connect(hub, CREDENTIALS) as other:
        write(other, difference(before, _with_primary(before, "a.example")))

    bob = before.users["bob"]
    write(founder, [Change("users", "bob", bob, replace(bob, full_name="Bob"))])

    state = read(founder)
    assert state.users["bob"].full_name == "Bob"
    assert state.primary_domain == Domain("a.example", primary=True)


def test_what_a_plan_leaves_open_between_two_of_its_steps_is_no_drift(founder: HubServer, hub: ServerProfile) -> None:
    leaving = User("leaving", status=Status.DEACTIVATED)
    clearing = {"leaving": DataClearing("leaving")}
    before = fill(founder, replace(office(), users={**office().users, "leaving": leaving}, data_clearings=clearing))
    read(founder)
    with connect(hub, CREDENTIALS) as other:
        write(other, [Change("users", "new", None, User("new"))])

    # First the account goes, and with the next step the clearing of its data, which has become pointless.
    write(founder, [*difference(before, replace(before, users=office().users, data_clearings={}))])

    assert read(founder) == replace(before, users={**office().users, "new": User("new")}, data_clearings={})
