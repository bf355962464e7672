"""Memberships as numbers instead of names: a number is read several times as fast, and named when somebody asks."""

from __future__ import annotations

import json
import struct

import sqlalchemy as sa
from alembic import op

from mailplus_console.store.failures import Garbled

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    members = _members()
    names = sorted({name for its in members.values() for name in its})
    number = {name: place for place, name in enumerate(names)}
    op.drop_table("members")
    op.create_table(
        "names",
        sa.Column("name", sa.Text, primary_key=True, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "members",
        sa.Column("group", sa.Text, primary_key=True, nullable=False),
        sa.Column("users", sa.LargeBinary, nullable=False),
        sqlite_with_rowid=False,
    )
    connection = op.get_bind()
    if members:
        in_bytes = {
            group: struct.pack(f"<{len(its)}I", *(number[name] for name in its)) for group, its in members.items()
        }
        connection.exec_driver_sql("INSERT INTO members VALUES (?, ?)", list(in_bytes.items()))
    if number:
        connection.exec_driver_sql("INSERT INTO names VALUES (?, ?)", list(number.items()))


def _members() -> dict[str, list[str]]:
    rows = op.get_bind().exec_driver_sql('SELECT "group", users FROM members ORDER BY "group"')
    members = {group: _names(text) for group, text in rows}
    if not set(map(type, members)) <= {str}:
        raise Garbled("a group whose name is no text")
    return members


def _names(text: object) -> list[str]:
    try:
        names = json.loads(text) if isinstance(text, str) else None
    except (ValueError, RecursionError) as error:
        raise Garbled("members") from error
    if not isinstance(names, list) or not set(map(type, names)) <= {str}:
        raise Garbled("members")
    return names
