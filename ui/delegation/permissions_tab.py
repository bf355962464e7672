"""The 28 permissions in their five sections, with the profiles that tick them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mailplus_console.permissions import PERMISSIONS, SECTIONS, in_dialog_order
from mailplus_console.profiles import DEFAULT_PERMISSIONS, PROFILE_TITLES, Profile
from ui.delegation.permission_section import PermissionSection
from ui.priority.editor import EditorContent
from ui.text import in_language, number, plain_tooltip
from ui.tokens import SPACE_L, SPACE_M, SPACE_S
from ui.widgets.labels import Label

_LEFT = 2
"""The first so many sections stand in the left column, about as long as the rest."""


class PermissionsTab(EditorContent):
    """``why_not`` says why the operator cannot grant a permission, or ''. What was granted before can stay."""

    def __init__(self, profile: Profile, granted: tuple[str, ...], why_not: Callable[[str], str]) -> None:
        super().__init__()
        self._why_not = {item.id: "" if item.id in granted else why_not(item.id) for item in PERMISSIONS}
        self.profile = QComboBox()
        self.summary = Label("", "muted")
        self.sections = [
            PermissionSection(title, [item for item in PERMISSIONS if item.section == title], self._why_not)
            for title in SECTIONS
        ]
        self._fill_profiles()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, SPACE_M, 0, 0)
        rows.setSpacing(SPACE_S)
        rows.addLayout(self._head())
        rows.addWidget(Label(self.tr("What a profile ticks is this console's own choice."), "caption"))
        rows.addWidget(self._scroll(), 1)
        self._tick(granted)
        self.profile.setCurrentIndex(self.profile.findData(profile.value))
        self.profile.currentIndexChanged.connect(lambda _row: self._profile_chosen())
        for section in self.sections:
            section.changed.connect(self._ticked)
        self._count()

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        caption = Label(self.tr("Profile"))
        caption.setBuddy(self.profile)
        self.profile.setAccessibleName(self.tr("Profile"))
        self.profile.setMinimumWidth(220)
        row.addWidget(caption)
        row.addWidget(self.profile)
        row.addStretch(1)
        row.addWidget(self.summary)
        return row

    def _fill_profiles(self) -> None:
        for profile in Profile:
            self.profile.addItem(in_language(PROFILE_TITLES[profile]), profile.value)
            lacking = next(filter(None, (self._why_not[item] for item in DEFAULT_PERMISSIONS.get(profile, ()))), "")
            model = self.profile.model()
            if lacking and isinstance(model, QStandardItemModel):
                item = model.item(self.profile.count() - 1)
                item.setEnabled(False)
                item.setToolTip(plain_tooltip(lacking))

    def _scroll(self) -> QScrollArea:
        content = QWidget()
        content.setProperty("surface", "page")
        columns = QHBoxLayout(content)
        columns.setContentsMargins(0, 0, SPACE_M, 0)
        columns.setSpacing(SPACE_L)
        for sections in (self.sections[:_LEFT], self.sections[_LEFT:]):
            column = QVBoxLayout()
            column.setSpacing(SPACE_M)
            for section in sections:
                column.addWidget(section)
            column.addStretch(1)
            columns.addLayout(column, 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(content)
        return scroll

    # ------------------------------------------------------------------ ticks

    @property
    def permissions(self) -> tuple[str, ...]:
        """What is ticked, in the order of the dialog."""
        return in_dialog_order(item for section in self.sections for item in section.ticked())

    def put_into(self, policy: Any) -> Any:
        return replace(policy, profile=Profile(self.profile.currentData()), permissions=self.permissions)

    def _tick(self, granted: tuple[str, ...]) -> None:
        for section in self.sections:
            section.tick(frozenset(granted))

    def _profile_chosen(self) -> None:
        """A profile ticks its set (Guide); Custom leaves the ticks as they are."""
        profile = Profile(self.profile.currentData())
        if profile in DEFAULT_PERMISSIONS:
            self._tick(DEFAULT_PERMISSIONS[profile])
        self._count()
        self.changed.emit()

    def _ticked(self) -> None:
        """Any tick switches the profile to Custom (Guide)."""
        self.profile.blockSignals(True)
        self.profile.setCurrentIndex(self.profile.findData(Profile.CUSTOM.value))
        self.profile.blockSignals(False)
        self._count()
        self.changed.emit()

    def _count(self) -> None:
        text = self.tr("%1 of %2 permitted")
        self.summary.setText(text.replace("%1", number(len(self.permissions))).replace("%2", number(len(PERMISSIONS))))
