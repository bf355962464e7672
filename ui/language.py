"""What the model says, put into the person's language; asked for through `ui.text.in_language`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from mailplus_console.recorded import Recorded
from mailplus_console.sentence import Color, Megabytes, Sentence, Series, Value, first_upper
from ui import dates
from ui.color_tags import color_name
from ui.text import number, size_mb

CONTEXT = "Model"
"""Under this name the sentences of the model are found in a translation."""


def translated(text: str) -> str:
    """The text in the person's language, with numbers, sizes, days and colors as he writes them; others as they are."""
    if isinstance(text, Recorded):
        return translated(text.sentence())
    if isinstance(text, Series):
        return text.separator.join(map(translated, text.parts))
    if isinstance(text, Sentence):
        return _sentence(text)
    return color_name(text) if isinstance(text, Color) else text


def _sentence(sentence: Sentence) -> str:
    amount = -1 if sentence.amount is None else sentence.amount
    template = QCoreApplication.translate(CONTEXT, sentence.template, n=amount)
    if template == sentence.template:  # there is no translation
        template = sentence.english
    said = template.format_map({name: _written(value) for name, value in sentence.values.items()})
    return first_upper(said) if sentence.capital else said


def _written(value: Value) -> str:
    if isinstance(value, str):
        return translated(value)
    if isinstance(value, Megabytes):
        return size_mb(value)
    return number(value) if isinstance(value, int) else dates.day(value)
