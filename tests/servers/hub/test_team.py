"""Administrators share a configuration through a hub."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from mailplus_console.errors import Cancelled
from mailplus_console.records import Change, Configuration, DataClearing, Status, difference
from mailplus_console.servers.hub.connecting import HubServer, connect
from mailplus_console.syncing.server import Account, Drifted
from mailplus_console.syncing.server_profiles import ServerProfile
from tests.helpers.postgresql import FOUNDER, PostgreSQL
from tests.servers.hub.team import CREDENTIALS, fill, read, silent, write
from tests.syncing.office import office


def test_a_new_hub_is_empty_and_its_founder_is_its_administrator(founder: HubServer) -> None:
    reading = founder.read(Configuration(), silent)

    assert reading.configuration == Configuration()
    assert reading.account == Account(FOUNDER, administrator=True)
    assert abs((datetime.now(UTC) - reading.at).total_seconds()) < 60


def test_what_one_administrator_applies_another_one_pulls(founder: HubServer, hub: ServerProfile) -> None:
    fill(founder, office())

    with connect(hub, CREDENTIALS) as other:
        assert read(other) == office()
        fill(other, Configuration())

    assert read(founder) == Configuration()


def test_names_of_every_language_come_back_as_they_were(founder: HubServer) -> None:
    names = ("Zoë", "山田太郎", "o'brien", '"; DROP TABLE records; --', "a\\b", "a\tb", "%s {}", "😀", "  ", "N'Ġorġ")
    alice = office().users["alice"]
    users = {name: replace(alice, name=name, full_name=f"{name}\n{name}\0") for name in names}

    fill(founder, replace(office(), users=users, members={"sales": names}))

    state = read(founder)
    assert state.users == users
    assert state.members == {"sales": names}


def test_a_name_in_a_group_takes_no_memory_of_its_own(founder: HubServer) -> None:
    fill(founder, office())

    state = read(founder)

    keys = {id(name) for name in state.users}
    assert {id(name) for names in state.members.values() for name in names} <= keys


def test_the_version_goes_on_with_what_is_written_only(founder: HubServer) -> None:
    fill(founder, office())
    before = founder.read(Configuration(), silent).version

    fill(founder, office())
    assert founder.read(Configuration(), silent).version == before

    write(founder, [Change("users", "erin", office().users["erin"], None)])
    assert int(founder.read(Configuration(), silent).version) == int(before) + 1


def test_what_somebody_else_changed_meanwhile_is_not_overwritten(founder: HubServer, hub: ServerProfile) -> None:
    alice, bob = (fill(founder, office()).users[name] for name in ("alice", "bob"))
    theirs = replace(alice, status=Status.ACTIVATED)
    with connect(hub, CREDENTIALS) as other:
        write(other, [Change("users", "alice", alice, theirs)])

    mine = [Change("users", one.name, one, replace(one, full_name="renamed")) for one in (alice, bob)]
    with pytest.raises(Drifted, match="alice") as drifted:
        write(founder, mine)

    assert drifted.value.places == ("User “alice” – Status: unspecified → activated",)
    users = read(founder).users
    assert users["alice"] == theirs
    assert users["bob"] == bob, "nothing is written of a step that does not fit"


def test_a_record_that_is_gone_at_the_hub_is_drift_in_words(founder: HubServer, hub: ServerProfile) -> None:
    policy = fill(founder, office()).user_policies["p1"]
    with connect(hub, CREDENTIALS) as other:
        write(other, difference(office(), _without_sales()))

    with pytest.raises(Drifted, match=r"Sales.*removed"):
        write(founder, [Change("user_policies", "p1", policy, replace(policy, color="#000000"))])


def _without_sales() -> Configuration:
    whole = office()
    kept = {key: policy for key, policy in whole.user_policies.items() if key != "p1"}
    return replace(whole, user_policies=kept, user_policy_order=("p2", "p3"))


def test_what_the_hub_has_already_is_left_alone_and_not_journaled_again(
    founder: HubServer, hub: ServerProfile, database_server: PostgreSQL
) -> None:
    alice, bob = (fill(founder, office()).users[name] for name in ("alice", "bob"))
    step = [Change("users", one.name, one, replace(one, full_name="renamed")) for one in (alice, bob)]
    with connect(hub, CREDENTIALS) as other:
        write(other, step[:1])
        version = other.read(Configuration(), silent).version
        write(founder, step)
        write(founder, step)
        assert int(other.read(Configuration(), silent).version) == int(version) + 1

    sizes = database_server.execute(
        "SELECT size FROM mailplus_console.entries ORDER BY number DESC LIMIT 2", database=hub.base
    )
    assert sizes == [(1,), (1,)], "each record is in the journal once"


def test_the_same_step_may_come_again_after_it_was_taken_back(founder: HubServer) -> None:
    alice = fill(founder, office()).users["alice"]
    forth = Change("users", "alice", alice, replace(alice, full_name="Alice"))

    for change in (forth, forth.reversed, forth, forth.reversed, forth):
        write(founder, [change])
        assert read(founder).users["alice"] == change.after


def test_a_data_clearing_waits_at_the_hub_for_whoever_has_the_nas(founder: HubServer, hub: ServerProfile) -> None:
    fill(founder, office())
    write(founder, [Change("data_clearings", "dave", None, DataClearing("dave"))])

    with connect(hub, CREDENTIALS) as other:
        assert read(other).data_clearings == {"dave": DataClearing("dave")}


def test_the_journal_tells_who_wrote_what(founder: HubServer, hub: ServerProfile, database_server: PostgreSQL) -> None:
    alice = fill(founder, office()).users["alice"]
    write(founder, [Change("users", "alice", alice, replace(alice, full_name="Alice"))])

    rows = database_server.execute(
        "SELECT operator, sentence, kind, payload FROM mailplus_console.entries JOIN mailplus_console.changes"
        " ON entry = number ORDER BY number DESC LIMIT 1",
        database=hub.base,
    )
    ((operator, sentence, kind, payload),) = rows
    assert (operator, kind) == (FOUNDER, "users")
    assert "alice" in str(sentence)
    assert '"Alice"' in str(payload)


def test_reading_shows_how_far_it_is(founder: HubServer) -> None:
    heard: list[tuple[int, int | None]] = []
    whole = fill(founder, office())
    records = len(founder.read(Configuration(), lambda done, total: heard.append((done, total))).configuration.users)

    assert records == len(whole.users)
    assert heard[0][0] == 0
    assert heard[-1][0] == heard[-1][1] == heard[0][1]
    assert [done for done, _ in heard] == sorted(done for done, _ in heard)


def test_a_reading_that_was_stopped_can_be_begun_again(founder: HubServer) -> None:
    fill(founder, office())

    def stop(done: int, _total: int | None) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        founder.read(Configuration(), stop)

    assert read(founder) == office()
