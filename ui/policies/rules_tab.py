"""The rules of a user policy in their two groups, with what the mail domains and the service settings add."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from mailplus_console.records import Configuration, Rules
from ui.policies.rule_rows import LimitRow, RuleRow, SwitchRow, YesNoRow
from ui.policies.rule_words import by_domain, delivery_titles, service_is_off, service_titles
from ui.priority.editor import EditorContent
from ui.tokens import SPACE_L, SPACE_M
from ui.widgets.cards import SectionHeading

_LAN_ONLY = {"imap_lan_only": "imap", "pop3_lan_only": "pop3"}


class RulesTab(EditorContent):
    """`rules` are what the fields say."""

    def __init__(self, rules: Rules, now: Configuration) -> None:
        super().__init__()
        self._before, self._now = rules, now
        self.rows: dict[str, RuleRow] = {}
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._column.addWidget(SectionHeading(self.tr("Mail Delivery")))
        self._add_delivery(rules)
        self._column.addSpacing(SPACE_M)
        self._column.addWidget(SectionHeading(self.tr("Service")))
        for title in service_titles():
            self._add(SwitchRow(title, getattr(rules, title.name), indented=title.name in _LAN_ONLY))
        self._column.addStretch(1)
        self._scroll()
        self._protocols()

    def _add_delivery(self, rules: Rules) -> None:
        units = {
            "daily_sending_quota": self.tr("messages"),
            "daily_outbound_traffic_mb": self.tr("MB a day"),
            "attachment_size_mb": self.tr("MB"),
        }
        for title in delivery_titles():
            value = getattr(rules, title.name)
            if title.name == "internal_only":
                self._add(SwitchRow(title, value))
            elif title.name in units:
                self._add(LimitRow(title, value, by_domain(title.name, self._now), units[title.name]))
            else:
                self._add(YesNoRow(title, value, by_domain(title.name, self._now)))

    def _add(self, row: RuleRow) -> None:
        self.rows[row.title.name] = row
        row.changed.connect(self._row_changed)
        self._column.addWidget(row)

    def _scroll(self) -> None:
        content = QWidget()
        content.setProperty("surface", "page")
        content.setLayout(self._column)
        self._column.setContentsMargins(0, 0, SPACE_L, 0)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(content)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(scroll)

    def _protocols(self) -> None:
        """LAN-only means something only while its protocol is on; a service that is off for all is said."""
        for name in ("imap", "pop3", "full_text_search"):
            row = self.rows[name]
            row.say(service_is_off(name, self._now) or row.title.meaning)
        for lan_only, protocol in _LAN_ONLY.items():
            row, above = self.rows[lan_only], self.rows[protocol]
            if isinstance(row, SwitchRow) and isinstance(above, SwitchRow):
                off = self.tr("Means nothing while the protocol above is off.")
                row.set_usable("" if above.switch.isChecked() else off)

    def _row_changed(self) -> None:
        self._protocols()
        self.changed.emit()

    @property
    def rules(self) -> Rules:
        """What the fields say."""
        values: dict[str, Any] = {
            name: row.value() for name, row in self.rows.items() if isinstance(row, YesNoRow | LimitRow | SwitchRow)
        }
        return replace(self._before, **values)

    def put_into(self, policy: Any) -> Any:
        return replace(policy, rules=self.rules)

    def problem(self) -> QWidget | None:
        wrong = [row.problem() for row in self.rows.values() if isinstance(row, LimitRow)]
        return next((field for field in wrong if field is not None), None)
