"""A hub is made where there is none, and never over something; others are admitted to it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from mailplus_console.errors import Refused
from mailplus_console.records import Configuration
from mailplus_console.servers.hub.connecting import connect
from mailplus_console.servers.hub.founding import admit, found
from mailplus_console.syncing.server import Account, SignInNeeded
from mailplus_console.syncing.server_profiles import ServerProfile
from tests.helpers.postgresql import FOUNDER, PostgreSQL
from tests.servers.hub.team import CREDENTIALS, read, silent


def schemas(server: PostgreSQL, base: str) -> list[object]:
    """What the database holds, apart from its own things."""
    rows = server.execute(
        "SELECT nspname FROM pg_namespace WHERE nspname !~ '^(pg_|information_schema|public)'", database=base
    )
    return [name for (name,) in rows]


def test_a_hub_in_a_database_that_is_there(database_server: PostgreSQL, database: str) -> None:
    profile = database_server.profile(database)

    assert not found(profile, CREDENTIALS), "no database was made"

    assert schemas(database_server, database) == ["mailplus_console"]
    with connect(profile, CREDENTIALS) as server:
        assert server.read(Configuration(), silent).account == Account(FOUNDER, administrator=True)


def test_a_hub_in_a_database_of_its_own(database_server: PostgreSQL) -> None:
    for base in ("Team hub", 'it"s; DROP', "山田 %s {}"):
        profile = database_server.profile(base)
        try:
            assert found(profile, CREDENTIALS), "the database was made as well"
            with connect(profile, CREDENTIALS) as server:
                assert read(server) == Configuration()
        finally:
            database_server.drop_database(base)


def test_whoever_may_not_make_a_database_is_told_who_can(database_server: PostgreSQL) -> None:
    plain = database_server.role("plain")

    with pytest.raises(Refused, match="createdb -O plain nowhere"):
        found(database_server.profile("nowhere", plain), CREDENTIALS)


def test_whoever_may_not_even_look_where_databases_are_made_is_told_too(database_server: PostgreSQL) -> None:
    profile = database_server.profile("nowhere", database_server.role("visitor"))
    database_server.execute("REVOKE CONNECT ON DATABASE postgres FROM PUBLIC")
    try:
        with pytest.raises(Refused, match=r"createdb -O visitor nowhere"):
            found(profile, CREDENTIALS)
    finally:
        database_server.execute("GRANT CONNECT ON DATABASE postgres TO PUBLIC")


def test_whoever_may_not_make_anything_in_a_database_is_told(database_server: PostgreSQL, database: str) -> None:
    plain = database_server.role("plain")

    with pytest.raises(Refused, match="GRANT CREATE"):
        found(database_server.profile(database, plain), CREDENTIALS)

    assert schemas(database_server, database) == []


def test_a_role_that_owns_its_database_makes_a_hub(database_server: PostgreSQL, database: str) -> None:
    owner = database_server.role("owner")
    database_server.execute("ALTER DATABASE {} OWNER TO {}", database, owner)
    profile = database_server.profile(database, owner)

    found(profile, CREDENTIALS)

    with connect(profile, CREDENTIALS) as server:
        assert server.read(Configuration(), silent).account == Account(owner, administrator=True)


def test_a_hub_is_never_made_over_another_one(hub: ServerProfile) -> None:
    with pytest.raises(Refused, match="has a hub already, made by “founder”"):
        found(hub, CREDENTIALS)


def test_something_else_of_that_name_is_left_as_it_is(database_server: PostgreSQL, database: str) -> None:
    profile = database_server.profile(database)
    database_server.execute("CREATE SCHEMA mailplus_console", database=database)
    with pytest.raises(Refused, match="something else"):
        found(profile, CREDENTIALS)
    database_server.execute("CREATE TABLE mailplus_console.hub (precious integer)", database=database)
    with pytest.raises(Refused, match="something else"):
        found(profile, CREDENTIALS)

    rows = database_server.execute(
        "SELECT relname FROM pg_class WHERE relnamespace = 'mailplus_console'::regnamespace", database=database
    )
    assert rows == [("hub",)]


def test_a_hub_of_a_newer_console_is_left_as_it_is(hub: ServerProfile, database_server: PostgreSQL) -> None:
    database_server.execute("UPDATE mailplus_console.hub SET format = 99", database=hub.base)

    with pytest.raises(Refused, match="newer version"):
        found(hub, CREDENTIALS)


def test_a_database_that_cannot_hold_every_name_is_refused(database_server: PostgreSQL) -> None:
    base = "latin"
    database_server.execute("CREATE DATABASE {} ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0", base)
    try:
        with pytest.raises(Refused, match="LATIN1"):
            found(database_server.profile(base), CREDENTIALS)
    finally:
        database_server.drop_database(base)


@pytest.mark.parametrize("with_database", [True, False])
def test_two_who_make_it_at_once_make_one(database_server: PostgreSQL, database: str, with_database: bool) -> None:
    if not with_database:
        database_server.drop_database(database)

    def make(_number: int) -> str:
        try:
            found(database_server.profile(database), CREDENTIALS)
        except Refused as refused:
            return str(refused)
        return ""

    with ThreadPoolExecutor(4) as team:
        said = list(team.map(make, range(4)))

    assert said.count("") == 1
    with connect(database_server.profile(database), CREDENTIALS) as server:
        assert read(server) == Configuration()


# ---------------------------------------------------------------------------------------------------------- admission


@pytest.mark.parametrize("role", ["alice", 'o"neil', "100% {} $1", "Zoë"])
def test_a_role_that_is_admitted_works_with_the_hub(hub: ServerProfile, database_server: PostgreSQL, role: str) -> None:
    database_server.role(role)
    profile = replace(hub, account=role)
    with pytest.raises(Refused, match="admit"):
        connect(profile, CREDENTIALS).read(Configuration(), silent)

    admit(hub, CREDENTIALS, role)
    with connect(profile, CREDENTIALS) as server:
        assert server.read(Configuration(), silent).account == Account(role)
    admit(hub, CREDENTIALS, role, administrator=True)
    with connect(profile, CREDENTIALS) as server:
        assert server.read(Configuration(), silent).account == Account(role, administrator=True)
    admit(hub, CREDENTIALS, role)
    with connect(profile, CREDENTIALS) as server:
        assert server.read(Configuration(), silent).account == Account(role)
    database_server.execute("DROP OWNED BY {}", role, database=hub.base)


def test_a_role_that_the_database_does_not_have_is_made_first(hub: ServerProfile) -> None:
    with pytest.raises(Refused, match='CREATE ROLE "zoe" LOGIN'):
        admit(hub, CREDENTIALS, "zoe")


def test_only_the_founder_admits(hub: ServerProfile, database_server: PostgreSQL) -> None:
    for role in ("admitted", "stranger"):
        database_server.role(role)
    admit(hub, CREDENTIALS, "admitted", administrator=True)

    with pytest.raises(Refused, match="founder"):
        admit(replace(hub, account="admitted"), CREDENTIALS, "stranger")
    with pytest.raises(Refused, match="stays its administrator"):
        admit(hub, CREDENTIALS, FOUNDER)
    with pytest.raises(SignInNeeded):
        admit(replace(hub, account="nobody"), CREDENTIALS, "stranger")
    database_server.execute("DROP OWNED BY admitted", database=hub.base)


def test_the_journal_is_for_adding_to_only(hub: ServerProfile, database_server: PostgreSQL) -> None:
    database_server.role("clerk")
    admit(hub, CREDENTIALS, "clerk", administrator=True)

    for table in ("entries", "changes"):
        for deed in ("UPDATE", "DELETE", "TRUNCATE"):
            ((may,),) = database_server.execute(
                f"SELECT has_table_privilege('clerk', 'mailplus_console.{table}', '{deed}')", database=hub.base
            )
            assert not may, f"{deed} of {table}"
    database_server.execute("DROP OWNED BY clerk", database=hub.base)


def test_nobody_who_was_admitted_makes_himself_an_administrator(
    hub: ServerProfile, database_server: PostgreSQL
) -> None:
    database_server.role("clerk")
    admit(hub, CREDENTIALS, "clerk")

    for deed in ("INSERT", "UPDATE", "DELETE", "TRUNCATE"):
        ((may,),) = database_server.execute(
            f"SELECT has_table_privilege('clerk', 'mailplus_console.administrators', '{deed}')", database=hub.base
        )
        assert not may, deed
    database_server.execute("DROP OWNED BY clerk", database=hub.base)
