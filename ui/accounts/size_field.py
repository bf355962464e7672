"""A field for a size in MB that understands “5 GB” as well: a unit that is typed is never dropped in silence."""

from __future__ import annotations

import re

from PySide6.QtCore import QLocale
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QSpinBox

_MEGABYTES = {"": 1, "m": 1, "g": 1024, "t": 1024 * 1024}
_SIZE = re.compile(r"(?P<number>.*\d)\s*(?:(?P<unit>[mgt])b?)?", re.IGNORECASE)


class SizeField(QSpinBox):
    """Whole megabytes; what is typed with a larger unit becomes megabytes (1 GB is 1,024 MB) when the field is left."""

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Numbers as in any such field, those with a unit behind them, and fractions."""
        typed = self._plain(text)
        size = self._size(typed)
        if size is not None:
            fits = self.minimum() <= size <= self.maximum()
            return (QValidator.State.Acceptable if fits else QValidator.State.Intermediate), text, position
        whole, point, rest = typed.partition(QLocale().decimalPoint())
        if whole and point and not rest:  # a fraction on its way
            return QValidator.State.Intermediate, text, position
        return super().validate(text, position)

    def valueFromText(self, text: str) -> int:
        """The megabytes that a text says."""
        size = self._size(self._plain(text))
        return super().valueFromText(text) if size is None else size

    def _plain(self, text: str) -> str:
        """What was typed, without the suffix that the field puts behind it."""
        return text.strip().removesuffix(self.suffix().strip()).strip()

    @staticmethod
    def _size(typed: str) -> int | None:
        """The megabytes of a size with a unit or a fraction; None where it is a plain number or none at all."""
        found = _SIZE.fullmatch(typed)
        if found is None or not (found["unit"] or QLocale().decimalPoint() in typed):
            return None
        number, good = QLocale().toDouble(found["number"])
        return round(number * _MEGABYTES[(found["unit"] or "").lower()]) if good and number >= 0 else None
