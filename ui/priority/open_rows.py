"""Which policies of a list show their targets, and which of these targets Qt has to lay out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, Signal

if TYPE_CHECKING:
    from ui.priority.model import PriorityModel
    from ui.priority.view import PriorityView


class OpenRows(QObject):
    """`ids` are the policies that show their targets; Qt knows those near the viewport as expanded.

    For each row that is expanded, in sight or not, Qt asks half a dozen questions at every move: with a thousand open
    policies the window would stand still. An open policy that is far from the viewport is one row, as tall as it is
    with its targets; they become rows of their own when it comes near, and nothing jumps.
    """

    changed = Signal()

    def __init__(self, model: PriorityModel, view: PriorityView) -> None:
        super().__init__(view)
        self._model, self._view = model, view
        self.ids: frozenset[str] = frozenset()
        self._laid_out: set[str] = set()
        self._busy = False
        model.modelReset.connect(self._laid_out.clear)
        model.rowsAboutToBeRemoved.connect(self._forget)

    def spared(self, policy_id: str) -> int:
        """How many rows of targets a policy leaves room for without having them laid out."""
        left_out = policy_id in self.ids and policy_id not in self._laid_out
        return self._model.target_count(policy_id) if left_out else 0

    # ------------------------------------------------------------------ what the person opens and closes

    @property
    def all_open(self) -> bool:
        """Whether all policies that have targets show them."""
        able = self._able() if self.ids else frozenset()
        return bool(able) and able <= self.ids

    def show_all(self) -> None:
        """Show the targets of all policies, also of those that the search hides now."""
        self._set(self._able())

    def hide_all(self) -> None:
        """Show no targets."""
        self._set(frozenset())

    def toggle(self, policy_id: str) -> None:
        """Show or hide the targets of a policy."""
        self._set(self.ids ^ {policy_id})

    def expanded(self, index: QModelIndex) -> None:
        """Qt has expanded a row: a key did it, or a target that had to be brought into sight."""
        if not self._busy:
            self._laid_out.add(self._model.policy_id(index))
            self._view.measure(index)
            self._know(self.ids | {self._model.policy_id(index)})

    def collapsed(self, index: QModelIndex) -> None:
        """Qt has collapsed a row: a key did it."""
        if not self._busy:
            self._laid_out.discard(self._model.policy_id(index))
            self._know(self.ids - {self._model.policy_id(index)})

    def _able(self) -> frozenset[str]:
        return frozenset(item for item in self._model.whole_order if self._model.target_count(item))

    def _know(self, ids: frozenset[str]) -> None:
        if ids == self.ids:
            return
        self.ids = ids
        if self._view.uniformRowHeights() != (not ids):
            self._view.setUniformRowHeights(not ids)  # Qt measures one row then, not all
            self._view.scheduleDelayedItemsLayout()
        self.changed.emit()

    def _set(self, ids: frozenset[str]) -> None:
        self._know(ids)
        self._view.scheduleDelayedItemsLayout()
        self._collapse(self._laid_out - ids)

    # ------------------------------------------------------------------ what is laid out

    def lay_out(self) -> None:
        """The list has been laid out, scrolled or resized: expand the open policies near the viewport, no others."""
        if self._busy or not (self.ids or self._laid_out):
            return
        self._busy = True
        near = self.ids.intersection([*self._model.policy_ids(*self._view.rows_near()), self._view.current_id()])
        self._collapse(self._laid_out - near)
        for policy_id in near - self._laid_out:
            index = self._model.index_of(policy_id)
            self._view.expand(index)
            self._laid_out.add(policy_id)
            self._view.measure(index)
        self._busy = False

    def _collapse(self, ids: Iterable[str]) -> None:
        was_busy, self._busy = self._busy, True
        for policy_id in ids:
            index = self._model.index_of(policy_id)
            self._laid_out.discard(policy_id)
            self._view.measure(index)  # first: a list that were shorter for a moment would scroll
            self._view.collapse(index)
        self._busy = was_busy

    def _forget(self, parent: QModelIndex, first: int, last: int) -> None:
        if not parent.isValid():
            self._laid_out.difference_update(self._model.policy_ids(first, last))
