"""What opening a workspace may import: the window waits for it."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from mailplus_console.store.file import Store
from tests.store.office import become, office

READ = """
from pathlib import Path
from mailplus_console.store.file import Store
from mailplus_console.store.first_rows import first_users
path = Path(sys.argv[1])
assert first_users(path, 3)
store = Store.open(path, read_only={read_only})
assert store.load().users and store.entries() and store.changes_of(1)
"""
WRITE = """
from datetime import datetime, UTC
from mailplus_console.records import Change, User
from mailplus_console.journal import EntryKind
new = [Change("users", "bob", None, User("bob"))]
store.append(operator="", sentence="", kind=EntryKind.EDIT, target=None, changes=new, at=datetime.now(UTC))
"""


@pytest.mark.parametrize(
    "work, needless",
    [
        (READ.format(read_only=True), {"sqlalchemy", "alembic", "filelock", "yaml", "PySide6"}),
        (READ.format(read_only=False), {"sqlalchemy", "alembic", "yaml", "PySide6"}),
        (READ.format(read_only=False) + WRITE, {"alembic", "sqlalchemy.orm", "yaml", "PySide6"}),
    ],
    ids=["looking", "opening", "writing"],
)
def test_nothing_is_imported_before_it_is_needed(tmp_path: Path, work: str, needless: set[str]) -> None:
    path = tmp_path / "office.mailplus"
    with closing(Store.create(path)) as store:
        become(store, office())
    program = f"import sys\n{work}\nprint(sorted(sys.modules.keys() & {needless!r}))"
    done = subprocess.run([sys.executable, "-c", program, path], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "[]"
