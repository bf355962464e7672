"""The parts that pages are made of, used as a person uses them."""

from __future__ import annotations

from typing import Any, TypeVar

import pytest
from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    Qt,
)
from PySide6.QtGui import QCursor, QGuiApplication, QPaintEvent, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialog, QLineEdit, QTabBar, QTabWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.person import button, click, press, type_text
from ui.start_page import ChoiceCard
from ui.theme import Theme
from ui.widgets.buttons import button as plain_button
from ui.widgets.cards import EmptyState, InfoBanner
from ui.widgets.filter_bar import Choice, FilterBar
from ui.widgets.form_dialog import FormDialog
from ui.widgets.gauge import SeatsBar, SeatsGauge, seats_sentence, seats_tone
from ui.widgets.labels import ElidedLabel, KeyValue, Pill, StatusLabel
from ui.widgets.search_field import SearchField
from ui.widgets.segmented import SegmentedControl
from ui.widgets.switch import ToggleSwitch
from ui.widgets.table_view import PaddedDelegate, TableView, TreeView

W = TypeVar("W", bound=QWidget)
_Index = QModelIndex | QPersistentModelIndex


class People(QAbstractTableModel):
    """Three people with names and places."""

    rows = (("alice", "Ghent"), ("bruno", "Lyon"), ("carla", "Porto"))

    def rowCount(self, parent: _Index | None = None) -> int:
        return len(self.rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 2

    def data(self, index: _Index, role: int = 0) -> Any:
        return self.rows[index.row()][index.column()] if role == 0 else None


def shown(qtbot: QtBot, widget: W) -> W:
    qtbot.addWidget(widget)
    widget.show()
    return widget


def test_search_as_you_type(qtbot: QtBot, theme: Theme) -> None:
    field = shown(qtbot, SearchField("Search users"))
    heard: list[str] = []
    downs: list[bool] = []
    field.changed.connect(heard.append)
    field.left_downward.connect(lambda: downs.append(True))
    type_text(field.line, "al")
    press(field.line, "Down")
    field.show_count("2 of 60")
    assert field.line.accessibleDescription() == "2 of 60"
    press(field.line, "Escape")
    assert heard == ["a", "al", ""]
    assert downs == [True]
    field.set_text("x")
    click(button(field, "Clear the search"))
    assert field.text() == ""


def test_a_filter_is_not_left_gray_when_its_menu_closes_without_a_choice(qtbot: QtBot, theme: Theme) -> None:
    bar = shown(qtbot, FilterBar())
    status = bar.add("status", "Status", [Choice("active", "Activated")])
    status.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)  # the mouse opened the menu, and went away over it
    QCursor.setPos(bar.mapToGlobal(QPoint(-50, 500)))
    status.menu().aboutToHide.emit()
    assert not status.underMouse()


def test_filters_show_their_value_and_are_cleared_together(qtbot: QtBot, theme: Theme) -> None:
    bar = shown(qtbot, FilterBar())
    heard: list[dict[str, str]] = []
    bar.changed.connect(heard.append)
    status = bar.add("status", "Status", [Choice("active", "Activated"), Choice("off", "R&D <b>off</b>")])
    bar.add("source", "Source", [Choice("local", "Local")])
    menu = status.menu()
    menu.aboutToShow.emit()
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert texts == ["Any", "Activated", "R&&D <b>off</b>"]
    menu.actions()[2].trigger()
    assert heard == [{"status": "active"}]
    assert status.accessibleName() == "Status: Activated"
    bar.set_values({"source": "local"})
    assert heard[-1] == {"source": "local"}
    click(button(bar, "Clear filters"))
    assert heard[-1] == {}
    assert status.text() == "Status"


@pytest.mark.parametrize("variant", ["primary", "danger", "ghost", "link", ""])
def test_a_button_that_can_do_nothing_now_looks_like_it(qtbot: QtBot, theme: Theme, variant: str) -> None:
    able, unable = (shown(qtbot, plain_button("Select all", None, variant)) for _ in range(2))
    unable.setEnabled(False)
    able.clearFocus()
    assert able.grab().toImage() != unable.grab().toImage()


def test_a_segment_is_chosen_by_mouse_and_keys(qtbot: QtBot, theme: Theme) -> None:
    control = shown(qtbot, SegmentedControl([("domain", "By domain"), ("yes", "Yes"), ("no", "No")], "Forwarding"))
    heard: list[str] = []
    control.chosen.connect(heard.append)
    press(control, "Right")
    press(control, "Right")
    press(control, "Right")
    assert heard == ["yes", "no"]
    assert control.accessibleName() == "Forwarding: No"
    click(control, QPoint(10, 10))
    assert control.value() == "domain"
    control.set_value("yes")
    assert heard == ["yes", "no", "domain"]


def test_a_switch_turns_with_the_space_bar(qtbot: QtBot, theme: Theme) -> None:
    switch = shown(qtbot, ToggleSwitch("Activate all users by default"))
    press(switch, "Space")
    assert switch.isChecked()
    assert switch.accessibleName() == "Activate all users by default"


@pytest.mark.parametrize(
    "used, limit, tone, sentence",
    [
        (10, 25, "success", "10 of 25 seats in use, 15 left"),
        (23, 25, "warning", "23 of 25 seats in use, 2 left"),
        (25, 25, "warning", "25 of 25 seats in use, none left"),
        (27, 25, "danger", "27 of 25 seats in use, 2 over the limit"),
        (0, 0, "success", "0 of 0 seats in use, none left"),
    ],
)
def test_seats_in_words_and_tone(qtbot: QtBot, theme: Theme, used: int, limit: int, tone: str, sentence: str) -> None:
    assert seats_tone(used, limit) == tone
    assert seats_sentence(used, limit) == sentence
    for gauge in (SeatsBar(), SeatsGauge()):
        gauge.show_seats(used, limit)
        shown(qtbot, gauge).grab()
        assert gauge.accessibleName() == sentence


def test_a_long_text_is_shortened_and_told_whole(qtbot: QtBot, theme: Theme) -> None:
    label = shown(qtbot, ElidedLabel("a very long name of a <b>group</b> that does not fit"))
    label.resize(60, 20)
    assert label.text().endswith("…")
    assert label.whole_text() == label.accessibleName()
    assert "&lt;b&gt;group" in label.toolTip()
    label.resize(900, 20)
    assert label.toolTip() == ""


def test_states_are_words_not_only_colors(qtbot: QtBot, theme: Theme) -> None:
    assert shown(qtbot, StatusLabel("Expired", "danger")).accessibleName() == "Expired"
    assert shown(qtbot, Pill("Pending", "warning", "clock")).accessibleName() == "Pending"
    assert shown(qtbot, KeyValue("Quota", "1 GB", "group sales")).accessibleName() == "Quota: 1 GB (group sales)"
    banner = shown(qtbot, InfoBanner("Restricted", "danger"))
    assert banner.accessibleName() == "Restricted"


def test_an_empty_state_offers_the_next_step(qtbot: QtBot, theme: Theme) -> None:
    pressed: list[bool] = []
    state = shown(qtbot, EmptyState("users", "No users yet", "Import them from LDIF or CSV."))
    click(state.add_button("Import…", lambda: pressed.append(True)))
    assert pressed == [True]


@pytest.fixture
def table(qtbot: QtBot, theme: Theme) -> TableView:
    table = shown(qtbot, TableView())
    table.setModel(People(table))
    table.resize(400, 300)
    return table


def test_copied_rows_are_the_shown_columns_in_their_order(table: TableView) -> None:
    table.selectRow(0)
    press(table, "Shift+Down")
    table.horizontalHeader().moveSection(0, 1)
    press(table, "Ctrl+C")
    assert QGuiApplication.clipboard().text() == "Ghent\talice\nLyon\tbruno"
    table.setColumnHidden(0, True)
    press(table, "Ctrl+C")
    assert QGuiApplication.clipboard().text() == "Ghent\nLyon"


def test_the_tab_key_leaves_the_table(table: TableView) -> None:
    assert not table.tabKeyNavigation()
    assert table.selectionBehavior() == TableView.SelectionBehavior.SelectRows


def test_the_row_under_the_mouse_is_lit(qtbot: QtBot, table: TableView) -> None:
    row = table.visualRect(table.model().index(1, 0))
    before = table.grab().toImage()
    QTest.mouseMove(table.viewport(), row.center())
    qtbot.waitUntil(lambda: table.grab().toImage() != before)
    QTest.mouseMove(table.viewport(), QPoint(5, 250))
    qtbot.waitUntil(lambda: table.grab().toImage() == before)


def test_the_focused_row_has_a_ring(qtbot: QtBot, table: TableView) -> None:
    other = QWidget()
    qtbot.addWidget(other)
    other.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    table.activateWindow()
    table.setFocus()
    table.selectRow(1)
    qtbot.waitUntil(table.hasFocus)
    focused = table.grab().toImage()
    table.clearFocus()
    assert table.grab().toImage() != focused


def test_a_ring_that_moves_on_leaves_nothing_behind(qtbot: QtBot, table: TableView) -> None:
    painted = PaintedRegion(table)
    table.activateWindow()
    table.setFocus()
    table.selectRow(0)
    qtbot.waitUntil(lambda: table.hasFocus() and not painted.region.isEmpty())
    painted.region = QRegion()
    table.selectionModel().setCurrentIndex(table.model().index(1, 0), QItemSelectionModel.SelectionFlag.NoUpdate)
    row = table.visualRect(table.model().index(0, 1))
    qtbot.waitUntil(lambda: painted.region.contains(QPoint(table.viewport().width() - 2, row.center().y())))


class PaintedRegion(QObject):
    """What of the table has been painted anew."""

    def __init__(self, table: TableView) -> None:
        super().__init__(table)
        self.region = QRegion()
        table.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region += event.region()
        return False


@pytest.mark.parametrize("made", ["button", "card"])
def test_enter_presses_the_button_that_has_the_focus(qtbot: QtBot, theme: Theme, made: str) -> None:
    pressed: list[str] = []
    dialog = QDialog()
    rows = QVBoxLayout(dialog)
    delete = plain_button("Delete", lambda: pressed.append("Delete"))
    delete.setDefault(True)
    other: QAbstractButton = (
        plain_button("Cancel") if made == "button" else ChoiceCard("import", "Import…", "Accounts from LDIF")
    )
    other.clicked.connect(lambda: pressed.append(made))
    rows.addWidget(other)
    rows.addWidget(delete)
    shown(qtbot, dialog)
    other.setFocus()
    press(other, "Return")
    assert pressed == [made]


def test_the_tab_key_goes_through_a_form_before_its_buttons(qtbot: QtBot, theme: Theme) -> None:
    dialog = FormDialog("Set quota", "Set", None)
    first, second = QLineEdit(), QLineEdit()
    dialog.body.addWidget(first)
    dialog.body.addWidget(second)
    shown(qtbot, dialog)
    stops = [dialog.focusWidget()]
    for _ in range(3):
        press(dialog, "Tab")
        stops.append(dialog.focusWidget())
    assert stops == [first, second, dialog.cancel, dialog.confirm]


@pytest.mark.parametrize("whole", [True, False], ids=["with pages", "bar alone"])
def test_ctrl_tab_turns_the_tabs_of_a_form_from_any_field(qtbot: QtBot, theme: Theme, whole: bool) -> None:
    dialog, name = FormDialog("New policy", "Add", None), QLineEdit()
    tabs = QTabWidget() if whole else QTabBar()
    for title in ("Rules", "Targets", "More"):
        if isinstance(tabs, QTabWidget):
            tabs.addTab(QLineEdit(), title)
        else:
            tabs.addTab(title)
    dialog.body.addWidget(name)
    dialog.body.addWidget(tabs)
    shown(qtbot, dialog)
    turned = [tabs.currentIndex()]
    for keys in ("Ctrl+Tab", "Ctrl+Tab", "Ctrl+Tab", "Ctrl+Shift+Backtab"):
        name.setFocus()
        press(name, keys)
        turned.append(tabs.currentIndex())
    assert turned == [0, 1, 2, 0, 2]
    if isinstance(tabs, QTabWidget):
        inside = tabs.currentWidget()
        assert inside is not None
        press(inside, "Ctrl+Tab")
        assert tabs.currentIndex() == 0, "one further, not two: inside of them Qt does it"


def test_a_form_without_tabs_does_nothing_with_ctrl_tab(qtbot: QtBot, theme: Theme) -> None:
    dialog, name = FormDialog("Set quota", "Set", None), QLineEdit()
    dialog.body.addWidget(name)
    shown(qtbot, dialog)
    press(name, "Ctrl+Tab")
    assert dialog.isVisible()


def test_within_its_ring_the_focused_row_of_a_tree_is_as_calm_as_the_others(qtbot: QtBot, theme: Theme) -> None:
    tree = shown(qtbot, TreeView())
    tree.setModel(People(tree))
    tree.setItemDelegate(PaddedDelegate(tree))
    tree.resize(400, 300)
    tree.activateWindow()
    tree.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(tree.hasFocus)
    tree.window().setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)  # as after a key; Fusion waits for that
    tree.selectionModel().setCurrentIndex(tree.model().index(0, 0), QItemSelectionModel.SelectionFlag.NoUpdate)
    box = tree.visualRect(tree.model().index(0, 0))
    picture = tree.viewport().grab().toImage()
    edge = tree.viewport().width() - 20  # beside the text
    shades = {picture.pixelColor(edge, y).name() for y in range(box.top() + 4, box.bottom() - 4)}
    assert len(shades) == 1  # the style's own focus is a shadow that grows darker
