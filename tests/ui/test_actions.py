"""Commands: declared once, with their keys in the tooltip and the reason when they cannot be used."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.person import press
from ui.actions import Actions, Command
from ui.theme import Theme
from ui.widgets.buttons import PRIMARY, ActionButton, tool_button


class Bench:
    """A window with a register and two pages."""

    def __init__(self) -> None:
        self.window = QWidget()
        self.pages = [QWidget(), QWidget()]
        self.fields = [QLineEdit(page) for page in self.pages]
        rows = QVBoxLayout(self.window)
        for page in self.pages:
            rows.addWidget(page)
        self.actions = Actions(self.window)
        self.ran: list[str] = []

    def runs(self, name: str) -> object:
        return lambda: self.ran.append(name)


@pytest.fixture
def bench(qtbot: QtBot, theme: Theme) -> Bench:
    bench = Bench()
    qtbot.addWidget(bench.window)
    bench.window.show()
    return bench


def test_the_tooltip_shows_name_keys_and_what_it_does(bench: Bench) -> None:
    action = bench.actions.add(
        Command("user.delete", "Delete…", "User", "Remove the selected users", ("Ctrl+D",)), lambda: None
    )
    for part in ("Delete", "Ctrl+D", "Remove the selected users"):
        assert part in action.toolTip()
    assert action.statusTip() == "Remove the selected users"


def test_a_command_that_cannot_be_used_says_why(bench: Bench) -> None:
    selected: list[str] = []
    action = bench.actions.add(
        Command("user.delete", "Delete…", "User", "Remove the selected users"),
        lambda: None,
        lambda: "" if selected else "Select a user first.",
    )
    button = ActionButton(action, PRIMARY, bench.window)
    assert not action.isEnabled()
    assert not button.isEnabled()
    assert "Select a user first." in button.toolTip()
    assert bench.actions.why_not("user.delete") == "Select a user first."
    selected.append("alice")
    bench.actions.refresh("user.delete")
    assert button.isEnabled()
    assert "Select a user first." not in button.toolTip()


def test_names_in_tooltips_are_not_interpreted(bench: Bench) -> None:
    hostile = "<img src=x>"
    action = bench.actions.add(Command("a", hostile, "S", hostile), lambda: None)
    assert "<img" not in action.toolTip()
    assert "&lt;img src=x&gt;" in action.toolTip()


def test_the_same_keys_belong_to_the_page_that_has_the_focus(qtbot: QtBot, bench: Bench) -> None:
    for number, page in enumerate(bench.pages):
        bench.actions.add(
            Command(f"page{number}.add", "Add", "S", shortcuts=("Ctrl+D",)),
            lambda number=number: bench.ran.append(f"page{number}"),  # type: ignore[misc]
            owner=page,
        )
    bench.window.activateWindow()
    for number in (1, 0):
        bench.fields[number].setFocus()
        qtbot.waitUntil(bench.fields[number].hasFocus)
        press(bench.fields[number], "Ctrl+D")
    assert bench.ran == ["page1", "page0"]


def test_a_command_cannot_be_declared_twice(bench: Bench) -> None:
    bench.actions.add(Command("a", "A", "S"), lambda: None)
    with pytest.raises(ValueError, match="twice"):
        bench.actions.add(Command("a", "A", "S"), lambda: None)


def test_a_page_takes_its_commands_with_it(bench: Bench) -> None:
    bench.actions.add(Command("w", "W", "S"), lambda: None)
    bench.actions.add(Command("p", "P", "S"), lambda: None, owner=bench.pages[0])
    bench.actions.forget(bench.pages[0])
    assert [command.id for command in bench.actions] == ["w"]


def test_menus_and_buttons_show_the_same_command(bench: Bench) -> None:
    action = bench.actions.add(Command("a", "Activate", "S", icon="power", shortcuts=("F9",)), lambda: None)
    bench.actions.add(Command("b", "Deactivate", "S"), lambda: None)
    menu = bench.actions.menu(bench.window, ["b", "", "a"])
    assert [entry.text() for entry in menu.actions()] == ["Deactivate", "", "Activate"]
    button = tool_button(action)
    button.setParent(bench.window)
    assert button.accessibleName() == "Activate"
    assert action.shortcut() == QKeySequence("F9")
    assert bench.actions.usable_here("a")
