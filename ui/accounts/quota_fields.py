"""The fields of a quota: a limit in MB with a hint in larger units, no limit, and the warning threshold."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from mailplus_console.records import Quota
from ui.accounts.size_field import SizeField
from ui.accounts.words import tr
from ui.text import gigabytes, says_gigabytes
from ui.tokens import SPACE_S, SPACE_XL
from ui.widgets.labels import Label

_LARGEST_MB = 2_147_483_647
_FIRST_LIMIT_MB, _FIRST_THRESHOLD = 1024, 10


class QuotaFields(QWidget):
    """Edits a quota. With ``none_text`` there is a third choice that means no quota at all."""

    changed = Signal()

    def __init__(self, none_text: str = "", none_hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(SPACE_S)
        self._choice = QButtonGroup(self)
        self.limited = self._radio(tr("Limit"))
        self.unlimited = self._radio(tr("No limit"))
        self.none = self._radio(none_text)
        self.none.setVisible(bool(none_text))
        self.limit = SizeField()
        self._hint = Label("", "muted")
        rows.addLayout(self._limit_row())
        rows.addWidget(self.unlimited)
        if none_text:
            rows.addWidget(self.none)
        if none_hint:
            hint = Label(none_hint, "caption", wrap=True)
            hint.setContentsMargins(SPACE_XL + 6, 0, 0, 0)
            rows.addWidget(hint)
        self.warned = QCheckBox(tr("Warn the user when less than"))
        self.threshold = QSpinBox()
        rows.addSpacing(SPACE_S)
        rows.addLayout(self._threshold_row())
        for field in (self.limit, self.threshold):
            field.lineEdit().setTextMargins(SPACE_S, 0, 0, 0)
        self.set_quota(Quota(_FIRST_LIMIT_MB, _FIRST_THRESHOLD))
        self._connect()

    def quota(self) -> Quota | None:
        """What is entered; None for the third choice."""
        if self.none.isChecked():
            return None
        if self.unlimited.isChecked():
            return Quota(0)
        return Quota(self.limit.value(), self.threshold.value() if self.warned.isChecked() else None)

    def set_quota(self, quota: Quota | None) -> None:
        """Show a quota without telling."""
        for widget in (self.limited, self.unlimited, self.none, self.limit, self.warned, self.threshold):
            widget.blockSignals(True)
        if quota is None:
            self.none.setChecked(True)
        elif quota.limit_mb == 0:
            self.unlimited.setChecked(True)
        else:
            self.limited.setChecked(True)
            self.limit.setValue(quota.limit_mb)
            self.warned.setChecked(quota.notify_below_percent is not None)
            self.threshold.setValue(quota.notify_below_percent or _FIRST_THRESHOLD)
        for widget in (self.limited, self.unlimited, self.none, self.limit, self.warned, self.threshold):
            widget.blockSignals(False)
        self._show_state()

    def _radio(self, text: str) -> QRadioButton:
        made = QRadioButton(text, self)  # 'none' may never come into the layout
        self._choice.addButton(made)
        return made

    def _limit_row(self) -> QHBoxLayout:
        self.limit.setRange(1, _LARGEST_MB)
        self.limit.setSuffix(tr(" MB"))
        self.limit.setGroupSeparatorShown(True)
        self.limit.setStepType(QSpinBox.StepType.AdaptiveDecimalStepType)
        self.limit.setMinimumWidth(170)
        self.limit.setAccessibleName(tr("Limit in MB"))
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.limited)
        row.addWidget(self.limit)
        row.addWidget(self._hint)
        row.addStretch(1)
        return row

    def _threshold_row(self) -> QHBoxLayout:
        self.threshold.setRange(1, 99)
        self.threshold.setSuffix(tr("%"))
        self.threshold.setMinimumWidth(86)
        self.threshold.setAccessibleName(tr("Warn below this percentage of free room"))
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.warned)
        row.addWidget(self.threshold)
        row.addWidget(Label(tr("of the limit is left")))
        row.addStretch(1)
        return row

    def _connect(self) -> None:
        self._choice.buttonToggled.connect(lambda _button, on: self._tell() if on else None)
        self.limit.valueChanged.connect(lambda _value: self._tell())
        self.warned.toggled.connect(lambda _on: self._tell())
        self.threshold.valueChanged.connect(lambda _value: self._tell())

    def _tell(self) -> None:
        self._show_state()
        self.changed.emit()

    def _show_state(self) -> None:
        limited = self.limited.isChecked()
        self.limit.setEnabled(limited)
        self.warned.setEnabled(limited)
        self.threshold.setEnabled(limited and self.warned.isChecked())
        megabytes = self.limit.value()
        sign = "=" if says_gigabytes(megabytes) else "≈"
        self._hint.setText(f"{sign} {gigabytes(megabytes)}" if limited and megabytes >= 1024 else "")
