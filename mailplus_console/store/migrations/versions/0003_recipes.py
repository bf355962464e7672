"""How the sentences of the journal were made, so that they can be shown in other languages too."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "recipes",
        sa.Column("entry", sa.Integer, sa.ForeignKey("entries.number"), primary_key=True),
        sa.Column("recipe", sa.Text, nullable=False),
    )
