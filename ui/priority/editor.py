"""The editor of a policy: name, color, what it says, whom it is for; says live what saving would change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QTabWidget, QWidget
from shiboken6 import isValid

from mailplus_console.edits import policies
from mailplus_console.errors import Refused
from mailplus_console.records import new_id
from ui.color_tags import TAG_COLORS
from ui.page import Context
from ui.priority.impact_banner import ImpactBanner
from ui.priority.subject import Subject
from ui.priority.targets_model import TargetsModel
from ui.priority.targets_tab import TargetsTab
from ui.text import Texts, number
from ui.tokens import SPACE_S
from ui.tooltips import show_plain_tooltip
from ui.widgets.color_tag import ColorPicker
from ui.widgets.form_dialog import FormDialog
from ui.widgets.labels import Label, restyle

if TYPE_CHECKING:
    from mailplus_console.edits.draft import Edit
    from mailplus_console.effective.governance import Policy
    from mailplus_console.workspace import Preview

_tr = Texts("EditorContent")


_COMFORTABLE = QSize(800, 720)


class EditorContent(QWidget):
    """The first tab of an editor: what the policy says."""

    changed = Signal()

    def put_into(self, policy: Any) -> Any:
        """The policy with what the tab says now."""
        raise NotImplementedError

    def problem(self) -> QWidget | None:
        """The first field that cannot be saved as it is; it says why itself."""
        return None


class PolicyEditor(FormDialog):
    """Edits one policy; ``original`` None is a new one, for which ``blank`` is the start."""

    def __init__(
        self,
        context: Context,
        subject: Subject,
        original: Policy | None,
        blank: Callable[[str, str], Policy],
        content: EditorContent,
        content_title: str,
        targets_note: str,
        show_list: Callable[[str, Preview, QWidget], None],
        parent: QWidget,
    ) -> None:
        title = _tr("New policy") if original is None else _tr("Edit policy")
        super().__init__(title, _tr("Add policy") if original is None else _tr("Save"), parent)
        self._context, self._subject, self._original = context, subject, original
        self.policy = original or blank(new_id(), _free_color(context, subject))
        self.content = content
        self._show_list = show_list
        self._name_touched = original is not None
        self._unchanged, self._refusal = False, ""
        self._saving = False
        self.body.addLayout(self._name_row())
        self.name_problem = Label("", "danger", wrap=True)
        self.name_problem.hide()
        self.body.addWidget(self.name_problem)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(content, content_title)
        self.targets = TargetsTab(self._targets_model(), targets_note)
        self.tabs.addTab(self.targets, "")
        self.body.addWidget(self.tabs, 1)
        self.impact = ImpactBanner(context.bridge, self._open_list, self._told)
        self.body.addWidget(self.impact)
        self._connect()
        self._start = self._assembled()
        self._refresh()
        self.resize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """As large as is comfortable, and as the window has room for."""
        window = self.parentWidget()
        room = window.size() - QSize(60, 40) if window else _COMFORTABLE
        return _COMFORTABLE.boundedTo(room)

    def setVisible(self, visible: bool) -> None:
        super().setVisible(visible)
        if visible:
            # Qt selects the first field of a dialog: the next key would then replace the whole name.
            self.name.setFocus()
            self.name.end(False)

    def _name_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        caption = Label(self.tr("Name"))
        self.name = QLineEdit(self.policy.name)
        self.name.setAccessibleName(self.tr("Name"))
        self.name.setPlaceholderText(self.tr("What the policy is called, up to 64 characters"))
        caption.setBuddy(self.name)
        self.color = ColorPicker(self.policy.color)
        self.color.setMinimumWidth(130)
        row.addWidget(caption)
        row.addWidget(self.name, 1)
        row.addWidget(self.color)
        return row

    def _targets_model(self) -> TargetsModel:
        bridge = self._context.bridge
        governance = self._subject.governance(bridge.resolution)
        governor, known = governance.governor(), governance.policies
        nobody = self.tr("Default") if self._subject.has_default else ""
        administrator = self.tr("Administrator: not affected")

        def governed_by(user: str) -> str:
            if user in governance.directory.exempt:
                return administrator
            policy_id = governor(user)
            return known[policy_id].name if policy_id else nobody

        return TargetsModel(bridge.configuration, self.policy.targets, governed_by)

    def _connect(self) -> None:
        self.name.textChanged.connect(self._name_changed)
        self.color.changed.connect(lambda _color: self._refresh())
        self.content.changed.connect(self._refresh)
        self.targets.changed.connect(self._refresh)
        self.tabs.currentChanged.connect(self._to_tab)
        self.finished.connect(lambda _result: self.impact.stop())

    def _to_tab(self) -> None:
        """A click on a tab leaves the focus where it was: what is typed next must not go into the name."""
        if self.focusWidget() is self.name and self.tabs.currentWidget() is self.targets:
            self.targets.setFocus()

    # ------------------------------------------------------------------ what is in the fields

    def _assembled(self) -> Any:
        filled = self.content.put_into(self.policy)
        return replace(filled, name=self.name.text(), color=self.color.color(), targets=self.targets.model.targets())

    @property
    def dirty(self) -> bool:
        """Whether there is something that closing would lose."""
        return bool(self._assembled() != self._start)

    def edit(self) -> Edit:
        """What saving does."""
        return self._edit_of(self._assembled())

    def _edit_of(self, policy: Any) -> Edit:
        which = self._subject.which
        return policies.add(which, policy) if self._original is None else policies.change(which, policy)

    def problem(self) -> QWidget | None:
        """The first field that cannot be saved as it is, with the reason shown at it."""
        if self._show_name_problem():
            return self.name
        return self.content.problem()

    def _show_name_problem(self) -> str:
        known = getattr(self._context.bridge.configuration, self._subject.which.kind).values()
        reason = ""
        try:
            policies.checked_name(self.name.text(), [other.name for other in known if other.id != self.policy.id])
        except Refused as refusal:
            reason = str(refusal)
        shown = reason if self._name_touched else ""
        self.name_problem.setText(shown)
        self.name_problem.setVisible(bool(shown))
        self.name.setAccessibleDescription(shown)
        restyle(self.name, invalid=bool(shown))
        return reason

    # ------------------------------------------------------------------ live

    def _name_changed(self) -> None:
        self._name_touched = True
        self._show_name_problem()
        self._refresh()

    def _refresh(self) -> None:
        groups, users = self.targets.model.chosen()
        self.tabs.setTabText(1, self.tr("Target User (%1)").replace("%1", number(groups + users)))
        policy = self._assembled()
        self._unchanged = policy == self._start and self._original is not None
        self._refresh_confirm()
        if self.content.problem() is not None:
            self.impact.say_incomplete()
        elif self._unchanged:
            self.impact.say_nothing_changes()
        else:
            # Whom it concerns does not depend on the name: look at it with one that is certainly free.
            self.impact.look_at(self._edit_of(replace(policy, name=policy.id)))

    def _open_list(self, preview: Preview) -> None:
        self._show_list(self.windowTitle(), preview, self)

    def _told(self, refusal: str) -> None:
        self._refusal = refusal
        self._refresh_confirm()

    def _refresh_confirm(self) -> None:
        """Save is for what is changed and would not be refused. A new policy is a change as it is."""
        why_not = self.tr("Nothing is changed yet.") if self._unchanged else self._refusal
        self.confirm.setEnabled(not why_not and not self._saving)
        show_plain_tooltip(self.confirm, why_not)

    # ------------------------------------------------------------------ ways out

    def _confirm(self) -> None:
        self._name_touched = True
        wrong = self.problem()
        if wrong is not None:
            self.tabs.setCurrentWidget(self.content if self.content.isAncestorOf(wrong) else self.tabs.currentWidget())
            wrong.setFocus()
            return
        self._saving = True
        super()._confirm()

    def refuse(self, sentence: str) -> None:
        self._saving = False
        super().refuse(sentence)

    def reject(self) -> None:
        """Escape, Cancel and the window's cross: nothing typed is lost without a question."""
        if not self.dirty:
            super().reject()
            return
        self._context.notices.ask(
            self.tr("Discard the changes?"),
            self.tr("What you have changed in this policy is not saved yet."),
            self.tr("Discard"),
            self._discard,
            destructive=True,
            cancel_text=self.tr("Keep editing"),
        )

    def _discard(self) -> None:
        if isValid(self):  # else what was being saved has been saved while the question stood there
            super().reject()


def _free_color(context: Context, subject: Subject) -> str:
    """The first named color that no policy has yet; the first of all when each has one."""
    known = getattr(context.bridge.configuration, subject.which.kind).values()
    used = {policy.color for policy in known}
    return next((tag.color for tag in TAG_COLORS if tag.color not in used), TAG_COLORS[0].color)
