"""One row of the wizard: a license key, its product and its number of accounts."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mailplus_console.edits.licenses import LARGEST_NUMBER
from mailplus_console.records import Product
from ui.licenses.license_words import product_name
from ui.licenses.pasted_keys import PastedKey
from ui.text import Texts, number
from ui.theme import fixed_font
from ui.tokens import SPACE_S
from ui.tooltips import show_tooltip
from ui.widgets.buttons import tool_button
from ui.widgets.labels import Label, restyle

_tr = Texts("LicenseKey")

PACKS = (5, 20)
"""The packs that are sold (Guide); any positive number is accepted."""
_ACCOUNTS_WIDTH, _PRODUCT_WIDTH, _KEY_WIDTH = 92, 128, 200


class Problem(NamedTuple):
    """What is wrong with a row, in a sentence; '' = nothing."""

    text: str = ""
    about_accounts: bool = False


class _KeyField(QLineEdit):
    """Tells when the person has gone on to something else, and when a text came in as a whole."""

    left = Signal()
    pasted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._typing = False
        self.textChanged.connect(self._text_changed)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._typing = not event.matches(QKeySequence.StandardKey.Paste)
        super().keyPressEvent(event)
        self._typing = False

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._typing = True
        super().inputMethodEvent(event)
        self._typing = False

    def _text_changed(self) -> None:
        if not self._typing:
            self.pasted.emit()


class _CalmCombo(QComboBox):
    """Does not change its value when the rows are scrolled with the wheel."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class KeyRow(QWidget):
    """`changed` comes with every keystroke, `removed` when the person takes the row away.

    `entered` comes when the key stands there as it is meant: pasted, or typed and left.
    """

    changed = Signal()
    entered = Signal()
    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.was_left = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        column.addLayout(row)
        self.key = _KeyField()
        self.key.setPlaceholderText("XXXXX-XXXXX-XXXXX-XXXXX")
        self.key.setFont(fixed_font(self.font().pointSizeF()))
        self.key.setMinimumWidth(_KEY_WIDTH)
        self.key.setMaxLength(100_000)  # a pasted list of keys must come in whole
        row.addWidget(self.key, 1)
        self.product_field = _CalmCombo()
        for product in Product:
            self.product_field.addItem(product_name(product), product.value)
        self.product_field.setFixedWidth(_PRODUCT_WIDTH)
        row.addWidget(self.product_field)
        self.accounts_field = _CalmCombo()
        self.accounts_field.setEditable(True)
        self.accounts_field.addItems([number(pack) for pack in PACKS])
        self.accounts_field.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.accounts_field.setFixedWidth(_ACCOUNTS_WIDTH)
        row.addWidget(self.accounts_field)
        self.minus = tool_button("minus", self.tr("Take this key away"), self.removed.emit, outlined=True)
        row.addWidget(self.minus)
        self.problem = Label("", "danger", wrap=True)
        self.problem.hide()
        column.addWidget(self.problem)
        self.key.textChanged.connect(lambda _text: self.changed.emit())
        self.key.pasted.connect(self.entered)
        self.key.left.connect(self._leave)
        self.accounts_field.editTextChanged.connect(lambda _text: self.changed.emit())
        self.setFocusProxy(self.key)

    def number(self, place: int, of: int) -> None:
        """Which row this is, for screen readers."""
        suffix = f" ({place}/{of})" if of > 1 else ""
        self.key.setAccessibleName(self.tr("License key") + suffix)
        self.product_field.setAccessibleName(self.tr("Product") + suffix)
        self.accounts_field.setAccessibleName(self.tr("Number of accounts") + suffix)
        said = self.tr("Take this key away") if of > 1 else self.tr("Empty this row")
        self.minus.setAccessibleName(said + suffix)
        show_tooltip(self.minus, said)

    def fill(self, pasted: PastedKey) -> None:
        """Take over what was pasted."""
        self.key.blockSignals(True)
        self.key.setText(pasted.key.strip())
        self.key.blockSignals(False)
        self.was_left = True
        if pasted.product is not None:
            self.product_field.setCurrentIndex(self.product_field.findData(pasted.product.value))
        if pasted.accounts is not None:
            self.accounts_field.setEditText(number(pasted.accounts))

    def clear(self) -> None:
        """Empty again, as if nobody had been here."""
        self.was_left = False
        self.key.clear()
        self.accounts_field.setCurrentIndex(0)
        self.product_field.setCurrentIndex(0)

    def product(self) -> Product:
        """What the key is for."""
        return Product(self.product_field.currentData())

    def accounts(self) -> int:
        """For how many accounts; 0 when that is no number from 1 to 2,147,483,647."""
        value, is_number = QLocale().toLongLong(self.accounts_field.currentText().strip())
        return value if is_number and 1 <= value <= LARGEST_NUMBER else 0

    def show_problem(self, problem: Problem) -> None:
        """Say what is wrong, once the person has left the row."""
        shown = problem.text if self.was_left else ""
        if shown == self.problem.text():
            return
        self.problem.setText(shown)
        self.problem.setVisible(bool(shown))
        restyle(self.key, invalid=bool(shown) and not problem.about_accounts)
        self.key.setAccessibleDescription("" if problem.about_accounts else shown)
        self.accounts_field.setAccessibleDescription(shown if problem.about_accounts else "")

    def focus_problem(self, problem: Problem) -> None:
        """Put the focus where the problem can be mended."""
        (self.accounts_field if problem.about_accounts else self.key).setFocus()

    def _leave(self) -> None:
        if self.key.text().strip():
            self.was_left = True
            self.entered.emit()


def headings() -> QHBoxLayout:
    """The titles above the rows."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, SPACE_S, 0)
    row.setSpacing(SPACE_S)
    key = Label(_tr("License key"), "caption")
    row.addWidget(key, 1)
    for text, width in ((_tr("Product"), _PRODUCT_WIDTH), (_tr("Accounts"), _ACCOUNTS_WIDTH + 40)):
        label = Label(text, "caption")
        label.setFixedWidth(width)
        label.setAlignment(Qt.AlignmentFlag.AlignLeft)
        row.addWidget(label)
    return row
