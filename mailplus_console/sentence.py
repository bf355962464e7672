"""What the model says to a person: English that remembers how it was made, so that the window can say it otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

_AFTER_PLACE = ": "

Value = str | int | date
"""What is put into a sentence: a name as it is, another sentence, a number, a size or a day."""


class Sentence(str):
    """An English text, like any other `str` for the journal, the command line and the log.

    `template` is what a translation goes by; it has {names} where the `values` belong. `amount` is the number that
    decides between singular and plural, None where there is none. `english` is the template in the right number. A
    `capital` sentence begins with a capital letter, whatever comes first in a language.
    """

    __slots__ = ("amount", "capital", "english", "template", "values")

    template: str
    english: str
    values: Mapping[str, Value]
    amount: int | None
    capital: bool


class Series(Sentence):
    """Several texts in a row: each is put into words by itself, and nothing between them is translated."""

    __slots__ = ("parts", "separator")

    separator: str
    parts: tuple[str, ...]


class Megabytes(int):
    """A size in MB. English has it as ``16,384 MB``, as the command line does; the window says sizes in its own way."""

    __slots__ = ()


class Color(str):
    """The color of a tag (#rrggbb): the window has a name for it."""

    __slots__ = ()


def said(template: str, /, **values: Value) -> Sentence:
    """A sentence with its values put in: ``said("The group “{name}” is empty.", name=group)``.

    The template has to stand there as it is, not in a variable: `tools/texts.py` reads the calls. Values are never
    interpreted, whatever is in them. Numbers get separators, days are written 2026-04-01; the window has the locale's.
    """
    return _filled(template, template, values, None)


def counted(one: str, many: str, amount: int, /, **values: Value) -> Sentence:
    """`said` for one or several, {n} being the number: ``counted("{n} user", "{n} users", 12)``."""
    return _filled(many, one if amount == 1 else many, {"n": amount, **values}, amount)


def of_data(text: str) -> Sentence:
    """Words from one of the console's own data files, which `tools/texts.py` knows; there are no places in them."""
    template = text.replace("{", "{{").replace("}", "}}")
    return _filled(template, template, {}, None)


def quoted(name: str) -> Sentence:
    """A name as it stands in a sentence."""
    return said("“{name}”", name=name)


def joined(separator: str, parts: Iterable[str]) -> Sentence:
    """Several texts in a row."""
    texts = tuple(parts)
    made = Series(separator.join(texts))
    made.separator, made.parts, made.capital = separator, texts, False
    return made


def placed(place: str, text: str) -> Sentence:
    """What is to be said about a place: ``users[2].status: must be …``. `apart` takes the two asunder again."""
    return joined(_AFTER_PLACE, (place, text))


def apart(text: str) -> tuple[str, str]:
    """The place and what is said about it; the place is '' where there is none."""
    if isinstance(text, Series) and text.separator == _AFTER_PLACE:
        place, what = text.parts
        return place, what
    return "", text


def capitalized(sentence: Sentence) -> Sentence:
    """The same, beginning with a capital letter."""
    if isinstance(sentence, Series):
        sentence = said("{text}", text=sentence)
    made = Sentence(first_upper(sentence))
    made.template, made.english, made.values = sentence.template, sentence.english, sentence.values
    made.amount, made.capital = sentence.amount, True
    return made


def opening(text: str) -> str:
    """A text as it stands at the beginning of a line or alone: with a capital, unless it begins with a name."""
    if isinstance(text, Series):
        return joined(text.separator, (opening(text.parts[0]), *text.parts[1:])) if text.parts else text
    return capitalized(text) if isinstance(text, Sentence) else text


def first_upper(text: str) -> str:
    """The text with its first letter as a capital."""
    return text[:1].upper() + text[1:]


def plain(value: Value) -> str:
    """A value as English has it, the same on every machine."""
    if isinstance(value, str):
        return value
    if isinstance(value, Megabytes):
        return f"{value:,} MB"
    return f"{value:,}" if isinstance(value, int) else value.isoformat()


def rebuilt(template: str, english: str, values: Mapping[str, Value], amount: int | None, *, capital: bool) -> Sentence:
    """A sentence made anew of its parts. Every place of the templates has to be among the values."""
    made = _filled(template, english, values, amount)
    return capitalized(made) if capital else made


def _filled(template: str, english: str, values: Mapping[str, Value], amount: int | None) -> Sentence:
    texts = values
    for value in values.values():
        if not isinstance(value, str):
            texts = {name: plain(each) for name, each in values.items()}
            break
    made = Sentence(english.format_map(texts))
    made.template, made.english, made.values, made.amount, made.capital = template, english, values, amount, False
    return made
