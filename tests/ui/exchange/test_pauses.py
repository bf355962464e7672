"""Long imports: the window goes on, the work can be stopped, and nothing is half-imported."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QAbstractButton

from mailplus_console.edits.draft import Draft
from mailplus_console.effective import rights
from mailplus_console.records import Configuration
from tests.helpers.heartbeat import Heartbeat, Pause
from tests.helpers.listener import Listener
from tests.helpers.person import click
from tests.ui.exchange.conftest import Person
from ui.exchange.preview_dialog import PreviewDialog
from ui.exchange.rows import NEW
from ui.places import ACCOUNT, USER, Place
from ui.shell.job_bar import JobRow

MANY = 20_000
TRIES = 3


def people(folder: Path, amount: int, prefix: str = "user") -> Path:
    path = folder / f"{prefix}.csv"
    rows = (f"{prefix}{n:06},Name {n},{prefix}{n}@northwind.example,All;Team {n % 50}\n" for n in range(amount))
    path.write_text("name,full_name,email,groups\n" + "".join(rows), encoding="utf-8")
    return path


@pytest.fixture
def on_the_user_page(person: Person) -> Person:
    """Somebody who looks at the list of users."""
    person.window.places.go(Place(ACCOUNT, USER))
    return person


@pytest.mark.slow
def test_the_window_never_stops_during_an_import(on_the_user_page: Person, tmp_path: Path) -> None:
    person = on_the_user_page
    pauses: list[Pause] = []
    while len(pauses) < TRIES and not any(pause.is_short for pause in pauses):
        before = len(person.window.bridge.configuration.users)
        path = people(tmp_path, MANY, f"u{len(pauses)}")
        heart = Heartbeat()
        person.window.late.exchange.import_file(path)
        preview = person.preview()
        preview.show_state(NEW)
        preview.list.search.set_text("name 12")
        click(preview.confirm)
        person.wait(lambda: not person.dialogs(PreviewDialog))
        person.wait_for_work()
        pauses.append(heart.stop())
        assert len(person.window.bridge.configuration.users) == before + MANY
    assert any(pause.is_short for pause in pauses), pauses


@pytest.fixture
def stopped(person: Person) -> Iterator[Callable[[], None]]:
    """Press 'Cancel' beside the progress as soon as it is shown."""

    def stop() -> None:
        person.wait(lambda: person.window.findChildren(JobRow))
        row = person.window.findChildren(JobRow)[0]
        cancel: QAbstractButton = row.cancel
        click(cancel)

    yield stop
    person.wait_for_work()


@pytest.mark.slow
def test_reading_is_stopped_in_the_middle(
    person: Person, said: Listener, stopped: Callable[[], None], tmp_path: Path
) -> None:
    before = person.window.bridge.configuration
    person.import_file(people(tmp_path, 5 * MANY))
    stopped()
    person.wait_for_work()
    assert said.last == "The import of user.csv was canceled. Nothing was changed."
    assert not person.dialogs(PreviewDialog)
    assert person.window.bridge.configuration is before


def test_writing_is_stopped_while_nothing_is_written_yet(person: Person, said: Listener, tmp_path: Path) -> None:
    bridge = person.window.bridge
    before, gate = bridge.configuration, Event()

    def slow(_configuration: Configuration) -> Draft:
        gate.wait()
        return Draft("Took its time", ())

    preview = person.preview_of(people(tmp_path, 10))
    bridge.edit(slow)
    click(preview.confirm)
    click(preview.cancel)
    assert preview.isVisible(), "it stays until it is known what became of it"
    gate.set()
    person.wait(lambda: not person.dialogs(PreviewDialog))
    assert bridge.configuration is before
    assert said.last == "The import of user.csv was canceled. Nothing was changed."


def test_whatever_the_moment_all_of_it_is_imported_or_nothing(person: Person, said: Listener, tmp_path: Path) -> None:
    bridge = person.window.bridge
    before, edits = bridge.configuration, len(bridge.workspace.entries)
    preview = person.preview_of(people(tmp_path, MANY))
    click(preview.confirm)
    click(preview.cancel)
    person.wait_for_work()
    person.wait(lambda: not person.dialogs(PreviewDialog))
    if len(bridge.workspace.entries) == edits:
        assert bridge.configuration is before
        assert said.last == "The import of user.csv was canceled. Nothing was changed."
    else:
        assert len(bridge.configuration.users) == len(before.users) + MANY
        assert "Undo" in [action.text for action in said.notices[-1].actions]


def test_a_refusal_that_comes_only_with_the_edit_keeps_the_preview(person: Person, tmp_path: Path) -> None:
    bridge = person.window.bridge
    users = bridge.resolution.configuration.users
    delegate = next(name for name in users if rights.may(bridge.resolution, rights.Operator(name)).account)
    preview = person.preview_of(people(tmp_path, 10))
    bridge.sign_in(next(name for name in users if not rights.may(bridge.resolution, rights.Operator(name)).account))
    click(preview.confirm)
    person.wait(preview.banner.isVisible)
    assert "Account" in preview.banner.text()
    bridge.sign_in(delegate)
    click(preview.confirm)
    person.wait(lambda: not person.dialogs(PreviewDialog))
    assert "user000000" in bridge.configuration.users


def test_other_options_are_checked_again_and_the_last_ones_count(person: Person, tmp_path: Path) -> None:
    preview = person.preview_of(people(tmp_path, 2_000))
    for index in (1, 2, 3, 2):
        preview.source.setCurrentIndex(index)
    assert not preview.confirm.isEnabled(), "nothing can be imported that was not shown"
    person.wait(preview.confirm.isEnabled)
    click(preview.confirm)
    person.wait_for_work()
    assert person.window.bridge.configuration.users["user000000"].source == "domain"


def test_another_workspace_ends_the_preview(person: Person, tmp_path: Path) -> None:
    person.preview_of(people(tmp_path, 10))
    person.window.close_workspace()
    person.wait(lambda: not person.dialogs(PreviewDialog))
    assert not person.window.bridge.is_open
