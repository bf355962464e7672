"""The tables of a hub, in a schema of their own. What changes here raises FORMAT."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    DateTime,
    ForeignKey,
    Integer,
    MetaData,
    Table,
    Text,
    func,
    true,
)

SCHEMA = "mailplus_console"
PRODUCT = "MailPlus Console hub"
FORMAT = 1
"""A console leaves a hub of a higher format alone: it would not keep what it does not know."""

metadata = MetaData(schema=SCHEMA)
_name = Text(collation="C")  # compared byte by byte, whatever the language of the database

hub = Table(  # one row: what this is, who made it, and the number of the last entry
    "hub",
    metadata,
    Column("single", Boolean, CheckConstraint("single"), primary_key=True, server_default=true()),
    Column("product", Text, nullable=False),
    Column("format", Integer, nullable=False),
    Column("version", BigInteger, nullable=False),
    Column("founder", Text, nullable=False),
    Column("founded", DateTime(timezone=True), nullable=False, server_default=func.now()),
)
administrators = Table("administrators", metadata, Column("role", _name, primary_key=True))
records = Table(
    "records",
    metadata,
    Column("kind", _name, primary_key=True),
    Column("key", _name, primary_key=True),  # '' for what exists once
    Column("version", BigInteger, nullable=False),  # the number of the entry that wrote it
    Column("record", Text, nullable=False),  # JSON, as in the journal of a workspace
)
entries = Table(
    "entries",
    metadata,
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("at", DateTime(timezone=True), nullable=False, server_default=func.clock_timestamp()),
    Column("operator", Text, nullable=False),
    Column("sentence", Text, nullable=False),
    Column("step", _name, nullable=False, index=True),  # Step.id; the same step may rightly come again later
    Column("size", Integer, nullable=False),  # how many records it touched
)
changes = Table(
    "changes",
    metadata,
    Column("entry", BigInteger, ForeignKey(entries.c.number), primary_key=True),
    Column("chunk", Integer, primary_key=True),
    Column("kind", _name, nullable=False),
    Column("payload", Text, nullable=False),  # as in a workspace
)
