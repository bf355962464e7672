"""What a screen reader says: plain words for every widget, and what appears elsewhere than where the focus is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.person import press
from ui.main_window import MainWindow
from ui.pages import PAGES
from ui.shell.operator_popup import OperatorPopup


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is read out without the focus being there; what the widgets say is Qt's affair."""
    said: list[str] = []

    def hear(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())
        else:
            said.append(event.accessibleInterface().text(QAccessible.Text.Name))

    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return said


@pytest.mark.parametrize("page", [entry.id for entry in PAGES])
def test_no_markup_is_read_out(qtbot: QtBot, window: MainWindow, page: str) -> None:
    window.places.go(next(entry.place for entry in PAGES if entry.id == page))
    qtbot.waitUntil(lambda: not window.jobs.running)
    parts = map(QAccessible.queryAccessibleInterface, window.findChildren(QWidget))
    spoken = [part.text(QAccessible.Text.Description) for part in parts if part is not None]
    assert any(text.strip() for text in spoken)
    assert not [text for text in spoken if "<" in text]


def test_a_notice_is_read_out(window: MainWindow, heard: list[str]) -> None:
    window.notices.info("One user was deactivated.")
    assert "One user was deactivated." in heard


def test_the_palette_reads_out_what_the_arrows_choose(window: MainWindow, heard: list[str]) -> None:
    window.open_palette()
    heard.clear()
    press(window.late.palette.field, "Down")
    assert [text.partition(",")[0] for text in heard] == [window.late.palette.model.hits[1].title]


def test_the_palette_says_in_words_who_is_an_administrator(qtbot: QtBot, window: MainWindow) -> None:
    window.open_palette()
    palette = window.late.palette
    palette.field.setText("joao.ferreira")
    qtbot.waitUntil(lambda: [hit.title for hit in palette.model.hits][:1] == ["joao.ferreira"])
    assert palette.model.hits[0].subtitle.endswith("administrator")


def test_the_operator_switch_reads_out_what_the_arrows_choose_and_what_the_icons_show(
    window: MainWindow, heard: list[str]
) -> None:
    window.open_operator_switch()
    popup = window.findChild(OperatorPopup)
    assert isinstance(popup, OperatorPopup)
    said = [popup.list.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(popup.list.count())]
    assert said[0] == "Local administrator, administrator, used now"
    assert next(text for text in said if text.startswith("joao.ferreira")).endswith(", administrator")
    assert not [text for text in said if text.startswith("lea.moreau") and "administrator" in text]
    heard.clear()
    press(popup.search.line, "Down")
    assert heard[-1:] == said[1:2]
    popup.close()
