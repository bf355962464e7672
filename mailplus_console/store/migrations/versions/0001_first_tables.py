"""The tables of the first version."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    _create_records()
    op.create_table(
        "entries",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("operator", sa.Text, nullable=False),
        sa.Column("sentence", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("target", sa.Integer, sa.ForeignKey("entries.number")),
        sa.Column("size", sa.Integer, nullable=False),
    )
    op.create_table(
        "changes",
        sa.Column("entry", sa.Integer, sa.ForeignKey("entries.number"), primary_key=True),
        sa.Column("chunk", sa.Integer, primary_key=True),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("payload", sa.Text, nullable=False),
    )


def _create_records() -> None:
    records = {
        "users": ("folded*", "name*", "full_name", "email?", "source", "administrator#", "status", "quota?"),
        "groups": ("name*", "description", "source", "status", "quota?"),
        "members": ("group*", "users"),
        "licenses": ("key*", "product", "accounts#", "activated?", "expires?", "status"),
        "domains": (
            "name*",
            "primary#",
            "disable_auto_forwarding#",
            "daily_sending_quota#?",
            "daily_outbound_traffic_mb#?",
            "attachment_size_mb#?",
        ),
        "user_policies": ("id*", "name", "color", "rules", "targets"),
        "delegations": ("id*", "name", "color", "profile", "permissions", "targets"),
        "data_clearings": ("user*",),
        "singles": ("kind*", "payload"),
    }
    for table, columns in records.items():
        op.create_table(table, *map(_column, columns), sqlite_with_rowid=False)


def _column(said: str) -> sa.Column[Any]:
    """A column from its name: * belongs to the primary key, # is a number, ? may be empty."""
    kind = sa.Integer() if "#" in said else sa.Text()
    return sa.Column(said.rstrip("*#?"), kind, primary_key="*" in said, nullable="?" in said)
