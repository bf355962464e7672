"""The License page: what first meets the eye of an administrator."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mailplus_console.effective.resolution import Resolution
from mailplus_console.effective.seats import LimitFrom, Seats, forecast, months_later
from mailplus_console.records import License, Product, Touched
from ui.licenses.board import Board
from ui.licenses.commands import LicenseCommands
from ui.licenses.compliance_card import ComplianceCard
from ui.licenses.compliance_words import bitdefender_statement, mailplus_statement
from ui.licenses.forecast_card import ForecastCard
from ui.licenses.license_file import table_of
from ui.licenses.license_section import LicenseSection
from ui.licenses.license_table import LicenseTable
from ui.licenses.seats_card import SeatsCard
from ui.licenses.sync_line import SyncLine
from ui.page import Context, Page
from ui.pages import page_title
from ui.places import LICENSE, Place
from ui.table_file import declare_save, offer_to_save, why_no_rows
from ui.widgets.buttons import PRIMARY, ActionButton, tool_button
from ui.widgets.cards import PageHeader

_MONTHS = 12
_CONCERNS = frozenset({"licenses", "users", "groups", "members", "settings", "server"})


class Overview(NamedTuple):
    """What the page shows, worked out on a worker."""

    seats: Seats
    points: tuple[LimitFrom, ...]


def overview(resolution: Resolution) -> Overview:
    """The seats now and the limit to come."""
    return Overview(resolution.seats, tuple(forecast(resolution.configuration, resolution.today, _MONTHS)))


class LicensePage(Page):
    """Gauge, compliance, forecast, and the licenses of both products."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._sections: dict[Product, LicenseSection] = {}
        self.commands = LicenseCommands(context, self, self.selected_licenses)
        declare_save(self, "license", self.tr("License"), lambda: why_no_rows(len(self._shown_licenses())))
        action = context.actions.action
        header = PageHeader(self.tr("License"), self.tr("Seats, keys, and what expires when"))
        self.seats = SeatsCard(self.commands.show_users)
        self.compliance = ComplianceCard(
            action("license.add"), action("license.free"), action("license.remove_illegal")
        )
        self.forecast, self.sync_line = ForecastCard(), SyncLine(action("license.sync"))
        row_actions = (action("license.copy"), action("license.remove"))
        self._menu = context.actions.menu(self, ["license.copy", "", "license.remove", "", "license.export"])
        self.mailplus = LicenseSection(self.tr("MailPlus licenses"), row_actions, self._menu)
        self.bitdefender = LicenseSection(self.tr("Bitdefender licenses"), row_actions, self._menu)
        self._sections.update({Product.MAILPLUS: self.mailplus, Product.BITDEFENDER: self.bitdefender})
        for seldom in ("license.export", "license.buy"):
            header.add(tool_button(action(seldom), size=18, outlined=True))
        header.add(ActionButton(action("license.free")))
        self.adding = ActionButton(action("license.add"), PRIMARY)
        header.add(self.adding)
        self.board = Board(self.seats, self.compliance, self.forecast, (self.mailplus, self.bitdefender))
        self._to_show: LicenseTable | None = None
        self.board.verticalScrollBar().rangeChanged.connect(lambda _least, _most: self._bring_into_sight())
        self.board.verticalScrollBar().actionTriggered.connect(lambda _action: self._stay_here())
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(header)
        rows.addWidget(self.sync_line)
        rows.addWidget(self.board, 1)
        for section in self._sections.values():
            section.selection_changed.connect(lambda chosen=section: self._selected_in(chosen))
        self._stale = True
        context.bridge.changed.connect(self._changed)
        context.bridge.server_changed.connect(self._show_sync)
        context.bridge.operator_changed.connect(self._operator_changed)

    # ------------------------------------------------------------------ place

    def first_stop(self) -> QWidget:
        """The table with the license that was asked for; else they may be out of sight."""
        tables = (section.table for section in self._sections.values())
        return next((table for table in tables if table.selected_keys()), self.adding)

    def show_place(self, place: Place) -> None:
        if self._stale:
            self._refresh()
        if place.key:
            self.select_license(place.key)

    def select_license(self, key: str) -> None:
        """Select a license and show it; nothing where there is none of that key."""
        for section in self._sections.values():
            if section.table.select_key(key):
                section.table.setFocus(Qt.FocusReason.OtherFocusReason)
                self._to_show = section.table
                self._bring_into_sight()

    def _bring_into_sight(self) -> None:
        """The row that a link led to; again whenever the cards above it grow, until the person scrolls or goes on."""
        table, bar = self._to_show, self.board.verticalScrollBar()
        if table is None or not table.hasFocus():
            return
        row = table.visualRect(table.currentIndex())
        in_view = table.viewport().mapTo(self.board, row.center()).y()
        self.board.ensureVisible(0, in_view + bar.value(), 0, 2 * row.height())

    def _stay_here(self) -> None:
        self._to_show = None

    def selected_licenses(self) -> list[License]:
        """The licenses that are selected, in one of the two tables."""
        known = self.context.bridge.configuration.licenses
        return [
            known[key] for section in self._sections.values() for key in section.table.selected_keys() if key in known
        ]

    def _shown_licenses(self) -> list[License]:
        """Those of both products, as their tables show them."""
        return [item for section in self._sections.values() for item in section.table.licenses.shown()]

    def export_csv(self) -> bool:
        table = table_of(self._shown_licenses(), self.context.bridge.resolution.today)
        return offer_to_save(self, page_title(LICENSE), table)

    def _selected_in(self, section: LicenseSection) -> None:
        """Rows are selected in one table at a time, so that 'Remove' never touches what is out of sight."""
        keys = section.table.selected_keys()
        if keys:
            for other in self._sections.values():
                if other is not section:
                    other.table.clearSelection()
            key = keys[0] if len(keys) == 1 else ""
            self.context.places.stay(Place(LICENSE, key=key))
        self.commands.refresh()

    # ------------------------------------------------------------------ showing

    def _changed(self, touched: Touched) -> None:
        if touched.keys() & _CONCERNS:
            self._refresh()

    def _operator_changed(self) -> None:
        self.commands.refresh()

    def _refresh(self) -> None:
        self._stale = False
        bridge = self.context.bridge
        if bridge.is_open:
            self._show_licenses()
            self._show_sync()
            bridge.compute("license", overview, self._show)

    def _show_sync(self) -> None:
        bridge = self.context.bridge
        link = bridge.server_side.link if bridge.is_open else None
        self.sync_line.show_link(link, bridge.configuration.licenses.values() if link is not None else ())
        self.commands.refresh()

    def _show_licenses(self) -> None:
        resolution = self.context.bridge.resolution
        for product, section in self._sections.items():
            chosen = [item for item in resolution.configuration.licenses.values() if item.product is product]
            section.show_licenses(chosen, resolution.today)
        self.context.actions.refresh("license.export")

    def _show(self, found: Overview) -> None:
        resolution = self.context.bridge.resolution
        licenses = list(resolution.configuration.licenses.values())
        self.seats.show_seats(found.seats)
        self.compliance.show_state(found.seats, licenses, found.points)
        self.forecast.show_forecast(found.points, found.seats.used, months_later(resolution.today, _MONTHS))
        products = {item.product for item in licenses}
        self.mailplus.say([] if Product.MAILPLUS in products else [mailplus_statement(found.seats)])
        has_bitdefender = Product.BITDEFENDER in products
        self.bitdefender.say([bitdefender_statement(found.seats, has_bitdefender)])
        self.commands.refresh()
