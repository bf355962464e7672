"""Workspaces for these tests, and surroundings that are worse than usual."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path

import pytest

from mailplus_console.records import Change, User
from mailplus_console.store.file import Store
from tests.store.office import append, become, office

NOBODY = 65534


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty workspace, open for writing."""
    with closing(Store.create(tmp_path / "office.mailplus")) as created:
        yield created


@pytest.fixture
def public_folder() -> Iterator[Path]:
    """A folder that every account of this machine may enter, unlike pytest's own."""
    folder = Path(tempfile.mkdtemp(prefix="mailplus-console-"))
    folder.chmod(0o777)
    yield folder
    folder.chmod(0o777)
    shutil.rmtree(folder)


@pytest.fixture
def as_ordinary_person() -> Callable[[], AbstractContextManager[None]]:
    """Permissions mean nothing to root: inside this context the process acts as somebody whom they bind."""

    @contextmanager
    def acting() -> Iterator[None]:
        if os.geteuid() != 0:
            yield
            return
        os.seteuid(NOBODY)
        try:
            yield
        finally:
            os.seteuid(0)

    return acting


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte; skips where this account may not mount one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if _mount("-t", "tmpfs", "-o", "size=1m", "none", disk) != 0:
        pytest.skip("only root can mount a small disk")
    yield disk
    subprocess.run(["umount", disk], check=True)


def _mount(*arguments: str | Path) -> int:
    try:
        return subprocess.run(["mount", *arguments], check=False, capture_output=True).returncode
    except FileNotFoundError:
        return 1


@pytest.fixture
def make_read_only() -> Callable[[Path], None]:
    """Turns a disk of `small_disk` into a read-only medium."""

    def turn(disk: Path) -> None:
        assert _mount("-o", "remount,ro", disk) == 0

    return turn


@pytest.fixture
def closed(tmp_path: Path) -> Path:
    """The file of an office, closed properly."""
    path = tmp_path / "office.mailplus"
    with closing(Store.create(path)) as store:
        become(store, office(users=600))
        append(store, [Change("users", "bob", None, User("bob"))])
    return path
