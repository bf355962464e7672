"""Account › Settings: the two defaults, for how many users each decides, and what a change would do."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mailplus_console.edits.settings import set_settings
from mailplus_console.effective.resolution import Resolution
from mailplus_console.records import Quota, Settings, Touched
from ui.accounts.preview_line import PreviewLine
from ui.accounts.quota_fields import QuotaFields
from ui.accounts.why_not import WhyNot
from ui.accounts.words import tr, users_in_words
from ui.actions import Command
from ui.notices import NoticeAction
from ui.page import Context, Page
from ui.places import ACCOUNT, USER, Place
from ui.text import filled, number
from ui.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XL
from ui.widgets.buttons import PRIMARY, ActionButton
from ui.widgets.cards import Card, InfoBanner, PageHeader, line
from ui.widgets.labels import Label
from ui.widgets.link import Link
from ui.widgets.switch import ToggleSwitch

_WIDEST = 760


class Reach(NamedTuple):
    """How many users there are, and for how many each default decides."""

    users: int
    status: int
    quota: int


def reach_of(resolution: Resolution) -> Reach:
    """Look at every user: call it on a worker."""
    users = resolution.configuration.users
    names = list(users)
    statuses, quotas = resolution.activation.of_all(users, names), resolution.quotas.of_all(users, names)
    return Reach(
        len(users),
        sum(statuses.flags(lambda status: status.origin == "default")),
        sum(quotas.flags(lambda quota: quota.origin in ("default", "none"))),
    )


class SettingsPage(Page):
    """A form of two defaults; nothing is changed before Save."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._why = WhyNot(context.bridge)
        self._saved = Settings()
        self.activate = ToggleSwitch(tr("Activate all users by default"))
        self.quota_on = ToggleSwitch(tr("Enable default user quota"))
        self.fields = QuotaFields()
        for switch in (self.activate, self.quota_on):
            font = switch.font()
            font.setWeight(font.Weight.DemiBold)
            switch.setFont(font)
        self.activate_reach, self.quota_reach = Label("", "muted", wrap=True), Label("", "muted", wrap=True)
        self.preview_line = PreviewLine(context.bridge)
        self.banner = InfoBanner("", "warning")
        self._declare_commands()
        self._build()
        self._connect()
        if context.bridge.is_open:
            self.show_saved()

    # ------------------------------------------------------------------ building

    def _declare_commands(self) -> None:
        add, section = self.context.actions.add, tr("Settings")
        command = Command("settings.save", tr("Save"), section, tr("Save the defaults"), ("Ctrl+S",), "check")
        add(command, self.save, self.why_not_save, owner=self)
        command = Command("settings.reset", tr("Reset"), section, tr("Show what is saved again"), (), "reset")
        add(command, self.show_saved, lambda: "" if self.dirty else tr("Nothing has been changed."), owner=self)

    def _build(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        subtitle = tr("What applies to users without a setting of their own or from a group")
        rows.addWidget(PageHeader(tr("Settings"), subtitle))
        rows.addWidget(line())
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._form())
        rows.addWidget(area, 1)

    def _form(self) -> QWidget:
        ground = QWidget()
        ground.setProperty("surface", "page")
        row = QHBoxLayout(ground)
        row.setContentsMargins(SPACE_XL, SPACE_L, SPACE_XL, SPACE_XL)
        column = QWidget()
        column.setMaximumWidth(_WIDEST)
        form = QVBoxLayout(column)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(SPACE_L)
        row.addWidget(column, 1)
        row.addStretch(0)
        form.addWidget(self.banner)
        form.addWidget(self._activation_card())
        form.addWidget(self._quota_card())
        form.addWidget(self.preview_line)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_S)
        buttons.addWidget(ActionButton(self.context.actions.action("settings.save"), PRIMARY))
        buttons.addWidget(ActionButton(self.context.actions.action("settings.reset")))
        buttons.addStretch(1)
        form.addLayout(buttons)
        form.addStretch(1)
        return ground

    def _activation_card(self) -> Card:
        card = Card()
        card.setAccessibleName(self.activate.text())
        card.body.addWidget(self.activate)
        text = tr("Users whose own status and whose groups say nothing get mail service, and use a seat.")
        card.body.addWidget(Label(text, "muted", wrap=True))
        card.body.addWidget(self._reach(self.activate_reach, "origin"))
        return card

    def _quota_card(self) -> Card:
        card = Card()
        card.setAccessibleName(self.quota_on.text())
        card.body.addWidget(self.quota_on)
        text = tr("The mailbox quota of users who have none of their own and none from a group.")
        card.body.addWidget(Label(text, "muted", wrap=True))
        holder = QVBoxLayout()
        holder.setContentsMargins(SPACE_S, SPACE_S, 0, SPACE_S)
        holder.addWidget(self.fields)
        card.body.addLayout(holder)
        card.body.addWidget(self._reach(self.quota_reach, "quota"))
        return card

    def _reach(self, label: Label, name: str) -> QWidget:
        """The live line, with the way to the users that it counts."""
        widget = QWidget()
        row = QHBoxLayout(widget)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_M)
        row.addWidget(label, 1)
        go = self.context.places.go

        def show() -> None:
            values = {"origin": "default"} if name == "origin" else self._quota_filter()
            go(Place.at(ACCOUNT, USER, **values))

        row.addWidget(Link(tr("Show them"), show, icon="users"))
        return widget

    def _quota_filter(self) -> dict[str, str]:
        return {"quota": "none" if self._saved.default_quota is None else "default"}

    def _connect(self) -> None:
        self.activate.toggled.connect(lambda _on: self._entered())
        self.quota_on.toggled.connect(lambda _on: self._entered())
        self.fields.changed.connect(self._entered)
        bridge = self.context.bridge
        bridge.changed.connect(self._changed)
        bridge.operator_changed.connect(self._refresh)

    # ------------------------------------------------------------------ the form

    def entered(self) -> Settings:
        """What the form says."""
        quota = (self.fields.quota() or Quota(0)) if self.quota_on.isChecked() else None
        return Settings(self.activate.isChecked(), quota)

    @property
    def dirty(self) -> bool:
        """Whether the form says something else than what is saved."""
        return self.entered() != self._saved

    def unsaved(self) -> str:
        return tr("What you have changed in the settings is not saved yet.") if self.dirty else ""

    def discard_unsaved(self) -> None:
        self.show_saved()

    def show_saved(self) -> None:
        """Show what is saved; what was entered is forgotten."""
        self._saved = self.context.bridge.configuration.settings
        for widget in (self.activate, self.quota_on):
            widget.blockSignals(True)
        self.activate.setChecked(self._saved.activate_all_users)
        self.quota_on.setChecked(self._saved.default_quota is not None)
        if self._saved.default_quota is not None:
            self.fields.set_quota(self._saved.default_quota)
        for widget in (self.activate, self.quota_on):
            widget.blockSignals(False)
        self._refresh()
        self._count()

    def _entered(self) -> None:
        self._refresh()

    def _refresh(self) -> None:
        """What can be changed, what a save would do, and whether there is something to save."""
        if not self.context.bridge.is_open:
            return
        reason, restricted = self._why.settings(leads_out=True), self._why.settings()
        self.banner.setVisible(bool(reason or restricted))
        self.banner.show_text(reason or restricted, "warning")
        self.activate.setEnabled(not reason and (not restricted or self._saved.activate_all_users))
        self.quota_on.setEnabled(not restricted)
        self.fields.setEnabled(not restricted and self.quota_on.isChecked())
        self.preview_line.setVisible(self.dirty)
        if self.dirty:
            self.preview_line.preview(set_settings(self.entered()))
        self.context.actions.refresh("settings.save", "settings.reset")

    def why_not_save(self) -> str:
        """Why there is nothing to save, or why it cannot be."""
        if not self.dirty:
            return tr("Nothing has been changed.")
        return self._why.settings(leads_out=True)

    def save(self) -> None:
        """Save both defaults as one edit; going over the seats is asked first."""
        bridge, notices = self.context.bridge, self.context.notices

        def done(_staged: object) -> None:
            notices.success(tr("The defaults are saved."), [NoticeAction(tr("Undo"), bridge.undo)])

        bridge.edit(set_settings(self.entered()), done)

    # ------------------------------------------------------------------ following

    def _changed(self, touched: Touched) -> None:
        if "settings" in touched:
            self.show_saved()
            return
        self._refresh()
        if self.isVisible():
            self._count()

    def _count(self) -> None:
        self.context.bridge.compute("settings.reach", reach_of, self._show_reach)

    def _show_reach(self, reach: Reach) -> None:
        text = tr("Decides for %1 of %2.")
        total = number(reach.users)
        self.activate_reach.setText(filled(text, users_in_words(reach.status), total))
        self.quota_reach.setText(filled(text, users_in_words(reach.quota), total))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.context.bridge.is_open:
            self._count()
