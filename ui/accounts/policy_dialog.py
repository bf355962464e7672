"""Choose the user policy that accounts are added to, from a searchable list; the impact is shown before."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from ui.accounts.preview_line import PreviewLine
from ui.accounts.words import tr, users_in_words
from ui.bridge import Bridge
from ui.color_tags import color_name, tag_icon
from ui.text import filled, number, plain_tooltip
from ui.tokens import ROW_HEIGHT
from ui.widgets.form_dialog import FormDialog
from ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from mailplus_console.edits.draft import Edit
    from mailplus_console.workspace import Staged

_ID = Qt.ItemDataRole.UserRole


class PolicyDialog(FormDialog):
    """``whom`` is a name in quotes or a number of accounts; ``edit_of`` makes the edit for a policy's id."""

    def __init__(
        self,
        bridge: Bridge,
        whom: str,
        edit_of: Callable[[str], Edit],
        done: Callable[[Staged], None],
        parent: QWidget,
    ) -> None:
        super().__init__(
            tr("Add %1 to a user policy").replace("%1", whom),
            tr("Add to policy"),
            parent,
            sentence=tr("They become targets. The highest policy that targets a user governs alone."),
            icon="policy",
        )
        self._bridge, self._edit_of, self._done = bridge, edit_of, done
        self.search = SearchField(tr("Search policies"))
        self.search.setMaximumWidth(16_777_215)
        self.list = QListWidget()
        self.list.setMinimumHeight(6 * ROW_HEIGHT)
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(tr("User policies, highest priority first"))
        self.preview_line = PreviewLine(bridge)
        for widget in (self.search, self.list, self.preview_line):
            self.body.addWidget(widget)
        self.search.changed.connect(self._find)
        self.search.line.installEventFilter(self)
        self.list.currentItemChanged.connect(lambda _now, _before: self._preview())
        self.list.itemActivated.connect(lambda _item: self.confirm.click())
        self.preview_line.shown.connect(lambda _preview: self.make_room())
        self.confirmed.connect(self._commit)
        self._fill()
        self._find("")
        self.search.start()

    def policy(self) -> str:
        """The id of the chosen policy, or ''."""
        item = self.list.currentItem()
        return str(item.data(_ID)) if item is not None and not item.isHidden() else ""

    def _fill(self) -> None:
        governance = self._bridge.resolution.user_policies
        for position, policy in enumerate(self._bridge.configuration.user_policies_in_order, 1):
            governed = users_in_words(governance.counts.get(policy.id, 0))
            text = filled(tr("%1   %2  ·  governs %3"), number(position), policy.name, governed)
            item = QListWidgetItem(tag_icon(policy.color), text)
            item.setData(_ID, policy.id)
            item.setToolTip(plain_tooltip(policy.name))
            said = filled(
                tr("%1, priority %2, %3, color %4"), policy.name, str(position), governed, color_name(policy.color)
            )
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
            item.setSizeHint(QSize(100, ROW_HEIGHT))
            self.list.addItem(item)

    def _find(self, text: str) -> None:
        words = text.casefold().split()
        policies = self._bridge.configuration.user_policies
        first: QListWidgetItem | None = None
        for row in range(self.list.count()):
            item = self.list.item(row)
            policy = policies.get(str(item.data(_ID)))
            name = policy.name.casefold() if policy else ""
            hidden = not all(word in name for word in words)
            item.setHidden(hidden)
            first = first or (None if hidden else item)
        current = self.list.currentItem()
        if current is None or current.isHidden():
            self.list.setCurrentItem(first)  # type: ignore[arg-type]
        self._preview()

    def _preview(self) -> None:
        policy = self.policy()
        self.confirm.setEnabled(bool(policy))
        if policy:
            self.preview_line.preview(self._edit_of(policy))
        elif self.list.count():
            self.preview_line.say(tr("No policy of that name."))
        else:
            self.preview_line.say(tr("There is no user policy yet. Add one on Account › User Policy."), "info")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self._step(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.confirm.click()
                return True
        return super().eventFilter(watched, event)

    def _step(self, by: int) -> None:
        row = self.list.currentRow() + by
        while 0 <= row < self.list.count() and self.list.item(row).isHidden():
            row += by
        if 0 <= row < self.list.count():
            self.list.setCurrentRow(row)

    def _commit(self) -> None:
        self._bridge.edit(self._edit_of(self.policy()), self._finish, self.refuse)

    def _finish(self, staged: Staged) -> None:
        self.accept()
        self._done(staged)
