"""One rule in the editor: its title and meaning on the left, its choice on the right, problems below."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.policies.number_field import NumberField
from ui.policies.rule_words import RuleTitle
from ui.text import filled
from ui.tokens import SPACE_L, SPACE_S
from ui.widgets.labels import Label, restyle
from ui.widgets.segmented import SegmentedControl
from ui.widgets.switch import ToggleSwitch

BY_DOMAIN, YES, NO, LIMIT = "by_domain", "yes", "no", "limit"
_CHOICES = {None: BY_DOMAIN, True: YES, False: NO}


class RuleRow(QWidget):
    """``given`` says what the domains give where the rule can be left to them."""

    changed = Signal()

    def __init__(self, title: RuleTitle, given: str = "", *, indented: bool = False) -> None:
        super().__init__()
        self.title, self.given = title, given
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(SPACE_L if indented else 0, SPACE_S - 1, 0, SPACE_S - 1)
        self._row.setSpacing(SPACE_L)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        self.heading = Label(title.title)
        self.caption = Label(title.meaning, "caption", wrap=True)
        self.problem_label = Label("", "danger", wrap=True)
        self.problem_label.hide()
        for label in (self.heading, self.caption, self.problem_label):
            texts.addWidget(label)
        self._row.addLayout(texts, 1)

    def say(self, text: str) -> None:
        """Another caption."""
        self.caption.setText(text)

    def _by_domain_text(self) -> str:
        return filled(self.tr("By domain (%1)"), self.given)


class YesNoRow(RuleRow):
    """Yes, no, or by domain."""

    def __init__(self, title: RuleTitle, value: bool | None, given: str) -> None:
        super().__init__(title, given)
        choices = ((BY_DOMAIN, self.tr("By domain")), (YES, self.tr("Yes")), (NO, self.tr("No")))
        self.choice = SegmentedControl(choices, title.title)
        self.choice.set_value(_CHOICES[value])
        self.choice.chosen.connect(lambda _choice: self._chosen())
        self._row.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignVCenter)
        self._explain()

    def value(self) -> bool | None:
        """None is 'by domain'."""
        return {choice: value for value, choice in _CHOICES.items()}[self.choice.value()]

    def _explain(self) -> None:
        by_domain = self.choice.value() == BY_DOMAIN
        self.say(self._by_domain_text() if by_domain else self.title.meaning)
        self.choice.setAccessibleDescription(self.caption.text())

    def _chosen(self) -> None:
        self._explain()
        self.changed.emit()


class LimitRow(RuleRow):
    """A number, or no value: then the domain decides. What was typed stays while 'no value' is chosen."""

    def __init__(self, title: RuleTitle, value: int | None, given: str, unit: str) -> None:
        super().__init__(title, given)
        choices = ((BY_DOMAIN, self.tr("No value")), (LIMIT, self.tr("Limit")))
        self.choice = SegmentedControl(choices, title.title)
        self.choice.set_value(BY_DOMAIN if value is None else LIMIT)
        self.field = NumberField(value, filled("%1, %2", title.title, unit))
        self.unit = Label(unit, "muted")
        self.unit.setMinimumWidth(72)
        box = QHBoxLayout()
        box.setSpacing(SPACE_S)
        for widget in (self.choice, self.field, self.unit):
            box.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addLayout(box)
        self.choice.chosen.connect(lambda _choice: self._chosen())
        self.field.textChanged.connect(lambda _text: self._typed())
        self._explain()

    def value(self) -> int | None:
        """None is 'no value'."""
        return self.field.value() if self.choice.value() == LIMIT else None

    def problem(self) -> QWidget | None:
        """The field, when what it holds is no limit; it says why."""
        reason = self.field.problem() if self.choice.value() == LIMIT else ""
        self.problem_label.setText(reason)
        self.problem_label.setVisible(bool(reason))
        self.field.setAccessibleDescription(reason)
        restyle(self.field, invalid=bool(reason))
        return self.field if reason else None

    def _explain(self) -> None:
        limited = self.choice.value() == LIMIT
        self.field.setEnabled(limited)
        self.unit.setEnabled(limited)
        self.say(self.title.meaning if limited else self._by_domain_text())

    def _chosen(self) -> None:
        self._explain()
        if self.choice.value() == LIMIT:
            self.field.setFocus()
            self.field.selectAll()
        if not self.field.text() and self.choice.value() == LIMIT:
            return  # nothing is wrong yet: the number comes next
        self.problem()
        self.changed.emit()

    def _typed(self) -> None:
        self.problem()
        self.changed.emit()


class SwitchRow(RuleRow):
    """Yes or no."""

    def __init__(self, title: RuleTitle, value: bool, *, indented: bool = False) -> None:
        super().__init__(title, indented=indented)
        self.switch = ToggleSwitch()
        self.switch.setAccessibleName(title.title)
        self.switch.setChecked(value)
        self.switch.toggled.connect(lambda _on: self.changed.emit())
        self._wanted = value
        self._row.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignVCenter)

    def value(self) -> bool:
        """Whether it is on; a rule that means nothing now is off."""
        return self.switch.isChecked()

    def set_usable(self, reason: str) -> None:
        """Switch it off and grey it with the reason why it means nothing; '' brings back what was chosen."""
        if reason and self.switch.isEnabled():
            self._wanted = self.switch.isChecked()
        if bool(reason) == self.switch.isEnabled():
            self.switch.blockSignals(True)
            self.switch.setChecked(self._wanted and not reason)
            self.switch.blockSignals(False)
        self.switch.setEnabled(not reason)
        self.heading.setEnabled(not reason)
        self.say(reason or self.title.meaning)
        self.switch.setAccessibleDescription(self.caption.text())
