"""The menu 'More' of an account page: the commands without a button, the order of the rows, the columns."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from ui.accounts.words import tr

if TYPE_CHECKING:
    from ui.accounts.account_page import AccountPage


def more_menu(page: AccountPage) -> QMenu:
    """The menu; the last command with a button in the header is in it too, since that button hides for want of room."""
    shown = frozenset(page.header_commands()[:-1])
    actions = page.context.actions
    menu = actions.menu(page, _tidy(name for name in page.menu_commands() if name not in shown))
    menu.addSeparator()
    _below(menu, tr("Sort by"), lambda below: _fill_sort_menu(below, page))
    _below(menu, tr("Columns"), page.widths.fill_menu)
    menu.addAction(actions.action(f"{page.kind.tab}.export"))
    return menu


def _below(menu: QMenu, title: str, fill: Callable[[QMenu], None]) -> None:
    below = menu.addMenu(title)

    def show() -> None:
        below.clear()
        fill(below)

    below.aboutToShow.connect(show)


def _fill_sort_menu(menu: QMenu, page: AccountPage) -> None:
    columns, group = page.kind.columns, QActionGroup(menu)
    for column, (title, name) in enumerate(zip(columns.titles, columns.names, strict=True)):
        if name:
            action = menu.addAction(title)
            action.setCheckable(True)
            action.setChecked(page.rows.column == name)
            action.triggered.connect(lambda _on=False, column=column: page.sort(column, page.rows.descending))
            group.addAction(action)
    menu.addSeparator()
    action = menu.addAction(tr("Descending"))
    action.setCheckable(True)
    action.setChecked(page.rows.descending)
    action.triggered.connect(lambda on: page.sort(columns.names.index(page.rows.column), on))


def _tidy(names: Iterable[str]) -> list[str]:
    """Without separators at the ends or twice in a row."""
    kept: list[str] = []
    for name in names:
        if name or (kept and kept[-1]):
            kept.append(name)
    return kept[:-1] if kept and not kept[-1] else kept
