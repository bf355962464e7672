"""How a workspace file is told from any other SQLite file, and which form of the tables this console writes."""

from __future__ import annotations

from pathlib import Path

APPLICATION_ID = 0x4D504C43  # "MPLC", in SQLite's header of every workspace
REVISION = "0004"  # the newest file in migrations/versions: opening a current workspace needs no Alembic
SCRIPTS = Path(__file__).parent / "migrations"
