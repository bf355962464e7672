"""Making a hub in a PostgreSQL database, and letting roles of that database work with it."""

from __future__ import annotations

from dataclasses import replace

import psycopg
from psycopg import sql
from sqlalchemy import Connection, delete, insert, inspect, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.schema import CreateSchema

from mailplus_console.errors import Refused
from mailplus_console.sentence import said
from mailplus_console.servers.hub import failures
from mailplus_console.servers.hub.hub_server import version_of
from mailplus_console.servers.hub.session import Session, opened
from mailplus_console.servers.hub.tables import FORMAT, PRODUCT, SCHEMA, administrators, hub, metadata
from mailplus_console.syncing.server import Credentials
from mailplus_console.syncing.server_profiles import ServerProfile

_MAINTENANCE = "postgres"
"""The database that every PostgreSQL has: a new one is made from there."""

_WORK = (
    "GRANT USAGE ON SCHEMA {schema} TO {role}",
    "GRANT SELECT ON ALL TABLES IN SCHEMA {schema} TO {role}",
    "GRANT INSERT, UPDATE, DELETE ON {schema}.records TO {role}",
    "GRANT INSERT ON {schema}.entries, {schema}.changes TO {role}",
    "GRANT UPDATE ON {schema}.hub TO {role}",
)


def found(profile: ServerProfile, credentials: Credentials) -> bool:
    """Make a hub in the database `profile.base`, which is made as well where it is missing; gives whether it was.

    The role that signs in owns it and is its first administrator. Raises Refused where a hub, a newer one or something
    foreign is there already, and where the role may not make it; what connecting raises.
    """
    new = _with_database(profile, credentials)
    session = Session(profile, credentials)
    try:
        with failures.explained(profile), session.writing() as connection:
            _refuse_what_is_there(connection, profile)
            _make(connection, profile)
    finally:
        session.close()
    return new


def admit(profile: ServerProfile, credentials: Credentials, role: str, *, administrator: bool = False) -> None:
    """Let a role of the database work with the hub, as its administrator or with the rights of the user of its name.

    Of an administrator of the hub it makes one who is none. Raises Refused where there is no such role, and where
    whoever signs in did not make the hub; what connecting raises.
    """
    session = Session(profile, credentials)
    try:
        with failures.explained(profile), session.writing() as connection:
            version_of(connection, profile)
            _refuse_admission(connection, profile, role, administrator=administrator)
            for statement in _WORK:
                composed = statement.format(schema=SCHEMA, role=_identifier(role))
                connection.exec_driver_sql(composed.replace("%", "%%"))  # else it stands for a value
            connection.execute(delete(administrators).where(administrators.c.role == role))
            if administrator:
                connection.execute(insert(administrators).values(role=role))
    finally:
        session.close()


def _refuse_admission(connection: Connection, profile: ServerProfile, role: str, *, administrator: bool) -> None:
    founder = connection.execute(select(hub.c.founder)).scalar_one()
    owner = text("SELECT pg_has_role(nspowner, 'USAGE') FROM pg_namespace WHERE nspname = :schema")
    if not connection.execute(owner, {"schema": SCHEMA}).scalar_one():
        raise Refused(
            said(
                "Only “{founder}”, who made the hub {hub}, can let others work with it. Sign in as “{founder}”.",
                founder=founder,
                hub=failures.place(profile),
            )
        )
    if role == founder and not administrator:
        raise Refused(said("“{role}” made this hub and stays its administrator.", role=role))
    known = connection.execute(text("SELECT 1 FROM pg_roles WHERE rolname = :role"), {"role": role}).first()
    if known is None:
        raise Refused(
            said(
                "The database server {address} has no role “{role}”. Make it first, in psql: CREATE ROLE {quoted} "
                "LOGIN, and \\password {quoted}.",
                address=profile.address,
                role=role,
                quoted=_identifier(role),
            )
        )


def _identifier(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _with_database(profile: ServerProfile, credentials: Credentials) -> bool:
    """Make the database where it is missing; gives whether it was."""
    try:
        opened(profile, credentials).close()
    except failures.NoDatabase:
        pass
    else:
        return False
    try:
        with opened(replace(profile, base=_MAINTENANCE), credentials) as connection, failures.explained(profile):
            connection.autocommit = True
            # C takes every character, whatever language the other databases of the server speak.
            statement = "CREATE DATABASE {} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'"
            connection.execute(sql.SQL(statement).format(sql.Identifier(profile.base)))
    except (psycopg.errors.DuplicateDatabase, psycopg.errors.UniqueViolation):
        return False  # somebody was quicker
    except failures.NotAllowed as error:
        raise Refused(
            said(
                "There is no database {hub}, and “{account}” may not make one. Let an administrator of the "
                "database server make it: createdb -O {account} {base}.",
                hub=failures.place(profile),
                account=profile.account,
                base=profile.base,
            )
        ) from error
    return True


def _refuse_what_is_there(connection: Connection, profile: ServerProfile) -> None:
    encoding = connection.execute(text("SHOW server_encoding")).scalar_one()
    if encoding != "UTF8":
        raise failures.not_utf8(profile, encoding)
    look = inspect(connection)
    if not look.has_schema(SCHEMA):
        return
    columns = {column["name"] for column in look.get_columns("hub", SCHEMA)} if look.has_table("hub", SCHEMA) else set()
    if not columns >= {"product", "format", "founder", "founded"}:
        raise failures.foreign(profile)
    there = connection.execute(select(hub.c.product, hub.c.format, hub.c.founder, hub.c.founded)).first()
    if there is None or there.product != PRODUCT:
        raise failures.foreign(profile)
    if there.format > FORMAT:
        raise failures.newer(profile)
    raise Refused(
        said(
            "The database {hub} has a hub already, made by “{founder}” on {founded}; it was left as it "
            "is. Connect to it, or choose another database.",
            hub=failures.place(profile),
            founder=there.founder,
            founded=there.founded.date(),
        )
    )


def _make(connection: Connection, profile: ServerProfile) -> None:
    try:
        connection.execute(CreateSchema(SCHEMA))
    except DBAPIError as error:
        sentence = _no_schema(profile, failures.sqlstate(error))
        if sentence is None:
            raise
        raise sentence from error
    metadata.create_all(connection)
    connection.execute(insert(hub).values(product=PRODUCT, format=FORMAT, version=0, founder=profile.account))
    connection.execute(insert(administrators).values(role=profile.account))


_SOMEBODY_WAS_QUICKER = ("42P06", "23505")
_NOT_ALLOWED = "42501"


def _no_schema(profile: ServerProfile, state: str) -> Refused | None:
    if state in _SOMEBODY_WAS_QUICKER:
        return Refused(
            said(
                "Somebody else made a hub in the database {hub} at the same moment. Connect to it.",
                hub=failures.place(profile),
            )
        )
    if state == _NOT_ALLOWED:
        return Refused(
            said(
                "“{account}” may not make a hub in the database {hub}. Let its owner allow it: GRANT CREATE "
                "ON DATABASE {base} TO {role}.",
                account=profile.account,
                hub=failures.place(profile),
                base=_identifier(profile.base),
                role=_identifier(profile.account),
            )
        )
    return None
