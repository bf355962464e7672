"""The tables of a workspace file, in SQLAlchemy Core. What changes here needs a migration."""

from __future__ import annotations

from sqlalchemy import (
    Column,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
)

metadata = MetaData()


def _records(name: str, *columns: Column[str] | Column[int] | Column[bytes]) -> Table:
    """A table that is its own index: records are found by their key only."""
    return Table(name, metadata, *columns, sqlite_with_rowid=False)


def _flag(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


def _key(name: str) -> Column[str]:
    return Column(name, Text, primary_key=True, nullable=False)


users = _records(
    "users",
    _key("folded"),  # the name without regard to case: rows lie in the order in which the window shows them first
    _key("name"),
    _text("full_name"),
    Column("email", Text),
    _text("source"),
    _flag("administrator"),
    _text("status"),
    Column("quota", Text),
)
groups = _records("groups", _key("name"), _text("description"), _text("source"), _text("status"), Column("quota", Text))
names = _records(  # of all who ever were in a group, numbered from 0; a number is never given to another name
    "names", _key("name"), Column("number", Integer, nullable=False)
)
members = _records("members", _key("group"), Column("users", LargeBinary, nullable=False))  # their numbers
licenses = _records(
    "licenses",
    _key("key"),
    _text("product"),
    _flag("accounts"),
    Column("activated", Text),
    Column("expires", Text),
    _text("status"),
)
domains = _records(
    "domains",
    _key("name"),
    _flag("primary"),
    _flag("disable_auto_forwarding"),
    Column("daily_sending_quota", Integer),
    Column("daily_outbound_traffic_mb", Integer),
    Column("attachment_size_mb", Integer),
)
user_policies = _records("user_policies", _key("id"), _text("name"), _text("color"), _text("rules"), _text("targets"))
delegations = _records(
    "delegations",
    _key("id"),
    _text("name"),
    _text("color"),
    _text("profile"),
    _text("permissions"),
    _text("targets"),
)
data_clearings = _records("data_clearings", _key("user"))
vanished = _records("vanished", _key("account"), _text("directory"), _text("since"))
singles = _records("singles", _key("kind"), _text("payload"))  # server, settings and the two priority orders

entries = Table(
    "entries",
    metadata,
    Column("number", Integer, primary_key=True),
    _text("at"),
    _text("operator"),
    _text("sentence"),
    _text("kind"),
    Column("target", Integer, ForeignKey("entries.number")),
    Column("size", Integer, nullable=False),
)
recipes = Table(  # how the sentences were made, for other languages; entries from before revision 0003 have none
    "recipes",
    metadata,
    Column("entry", Integer, ForeignKey("entries.number"), primary_key=True),
    _text("recipe"),
)
changes = Table(
    "changes",
    metadata,
    Column("entry", Integer, ForeignKey("entries.number"), primary_key=True),
    Column("chunk", Integer, primary_key=True),
    _text("kind"),
    _text("payload"),
)
baseline = _records(  # what the server last said, of the records in which the working state differs; null = none
    "baseline", _key("kind"), _key("key"), Column("record", Text)
)
links = _records("links", _key("profile"), _text("payload"))  # the servers that were pulled from, and when
alembic_version = Table(  # as Alembic would make it
    "alembic_version",
    metadata,
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
