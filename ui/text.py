"""Texts made safe and readable: tooltips from data, sentences with values, numbers and sizes in the person's locale."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QCoreApplication

_LARGEST = 2_147_483_647
"""The largest number that Qt finds a plural for; the seats of several licenses may be more."""

# Not html.escape: its module takes longer to import than all the icons of the first paint.
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;"})


class Texts:
    """The texts of one part of the window in the person's language; the context tells a translator which part.

    A text is English, with %1, %2 … for values. It has to stand here as it is, not in a variable: `tools/translations`
    reads the calls. A widget may as well say ``self.tr("…")``; there the context is its class.
    """

    __slots__ = ("_context",)

    def __init__(self, context: str) -> None:
        self._context = context

    def __call__(self, text: str) -> str:
        """The text as a translation has it; English where there is none."""
        return QCoreApplication.translate(self._context, text)

    def later(self, text: str) -> str:
        """The text as it is, for a table made before anything is shown: whoever shows it translates it."""
        return text

    def counted(self, one: str, many: str, amount: int) -> str:
        """“1 user” or “12 users”: %Ln in the texts is the number, in the locale.

        Translations go by the second text and have as many forms as their language.
        """
        as_qt_counts = amount if amount <= _LARGEST else 1_000_000 + amount % 1_000_000  # of the same plural
        said = QCoreApplication.translate(self._context, many, n=as_qt_counts)
        if as_qt_counts != amount:
            said = said.replace(number(as_qt_counts), number(amount))
        return one.replace("%Ln", "1") if amount == 1 and said == many.replace("%Ln", "1") else said


_tr = Texts("Text")


def escape(text: str) -> str:
    """The text as HTML that shows it as it is."""
    return text.translate(_ESCAPES)


def tooltip(title: str, keys: str = "", sentence: str = "") -> str:
    """A tooltip of a title, a shortcut and a sentence. All three may come from data: nothing in them is interpreted."""
    head = f"<b>{escape(title)}</b>" + (f"&nbsp;&nbsp;<span>{escape(keys)}</span>" if keys else "")
    return f"<p>{head}</p>" + (f"<p>{escape(sentence)}</p>" if sentence else "")


def plain_tooltip(text: str) -> str:
    """A tooltip that shows the text as it is: names are hostile, and QToolTip would interpret them."""
    return f"<p style='white-space:pre-wrap'>{escape(text)}</p>" if text else ""


def in_language(text: str) -> str:
    """A sentence of the model as the person reads it; a text that is none (a name, an old record) stays as it is."""
    if type(text) is str:
        return text
    from ui.language import translated  # noqa: PLC0415 (the model says nothing before the first paint)

    return translated(text)


def full_sentence(text: str) -> str:
    """A sentence of the model where it stands alone: with its full stop."""
    return in_language(text).rstrip(".") + "."


def filled(text: str, *values: str) -> str:
    """Put values in the places %1, %2 …; a value that itself holds “%2” stays as it is."""
    places = "123456789"[: len(values)]
    first, *rest = text.split("%")
    return first + "".join(
        values[int(part[0]) - 1] + part[1:] if part[:1] and part[0] in places else f"%{part}" for part in rest
    )


def quoted(name: str) -> str:
    """A name as it stands in a sentence."""
    return f"“{name}”"


def locale() -> QtCore.QLocale:
    """The person's locale. The class, with all languages, is made at the first call: not for the first paint."""
    return QtCore.QLocale()


def number(value: int) -> str:
    """A whole number with the locale's separators."""
    return locale().toString(value)


def size_mb(megabytes: int) -> str:
    """A size in MB as the whole window says it: ``512 MB``, ``2 GB``, ``1.5 GB``; 0 is 'No limit'.

    It is exact: what two decimals cannot say in GB is said in MB (``1,567 MB``).
    """
    if megabytes == 0:
        return _tr("No limit")
    return gigabytes(megabytes) if megabytes >= 1024 and says_gigabytes(megabytes) else whole_mb(megabytes)


def says_gigabytes(megabytes: int) -> bool:
    """Whether `gigabytes` is exact."""
    return megabytes * 100 % 1024 == 0


def gigabytes(megabytes: int) -> str:
    """A size in GB, with up to two decimals: ``1.5 GB``."""
    decimals = next((places for places in (0, 1) if megabytes * 10**places % 1024 == 0), 2)
    return _tr("%1 GB").replace("%1", locale().toString(megabytes / 1024, "f", decimals))


def whole_mb(megabytes: int) -> str:
    """A size to the megabyte: ``20,480 MB``."""
    return _tr("%1 MB").replace("%1", number(megabytes))
