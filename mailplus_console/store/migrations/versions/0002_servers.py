"""What syncing with a server needs: its baseline, the servers that were pulled from, what vanished there."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "vanished",
        sa.Column("account", sa.Text, primary_key=True, nullable=False),
        sa.Column("directory", sa.Text, nullable=False),
        sa.Column("since", sa.Text, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "baseline",
        sa.Column("kind", sa.Text, primary_key=True, nullable=False),
        sa.Column("key", sa.Text, primary_key=True, nullable=False),
        sa.Column("record", sa.Text),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "links",
        sa.Column("profile", sa.Text, primary_key=True, nullable=False),
        sa.Column("payload", sa.Text, nullable=False),
        sqlite_with_rowid=False,
    )
