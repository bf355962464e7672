"""Sentences as the journal keeps them: the English text, and how it was made, for whoever reads another language."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any

from mailplus_console.sentence import Color, Megabytes, Sentence, Series, Value, joined, rebuilt

_PLACE = re.compile(r"\{([a-z_][a-z0-9_]*)\}")


class Recorded(str):
    """The text of an entry. `recipe` is read when it is shown: a journal has many entries, and few are looked at."""

    __slots__ = ("recipe",)

    recipe: str

    def sentence(self) -> str:
        """The sentence as it was made; the text alone where the recipe makes no sense, which says the same in English.

        The file may come from anybody: a recipe cannot do more than put values into places.
        """
        try:
            return _text(json.loads(self.recipe))
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return str(self)


def recorded(text: str, recipe: str | None) -> str:
    """What was recorded; entries of older consoles have no recipe."""
    if recipe is None:
        return text
    kept = Recorded(text)
    kept.recipe = recipe
    return kept


def recipe_of(text: str) -> str | None:
    """How a sentence was made, for the journal; None for a text that is not made of anything."""
    plain = _plain(text)
    return None if isinstance(plain, str) else json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def _plain(value: Value) -> Any:
    match value:
        case Recorded():
            return json.loads(value.recipe)
        case Series():
            return {"separator": value.separator, "parts": [_plain(part) for part in value.parts]}
        case Sentence():
            return {
                "template": value.template,
                "english": value.english,
                "values": {name: _plain(each) for name, each in value.values.items()},
                "amount": value.amount,
                "capital": value.capital,
            }
        case Color():
            return {"color": str(value)}
        case Megabytes():
            return {"megabytes": int(value)}
        case date():
            return {"day": value.isoformat()}
        case str():
            return str(value)
    return value


def _made(plain: Any) -> Any:
    match plain:
        case str() | int():
            return plain
        case {"color": str(color)}:
            return Color(color)
        case {"megabytes": int(size)}:
            return Megabytes(size)
        case {"day": str(day)}:
            return date.fromisoformat(day)
        case {"separator": str(separator), "parts": list(parts)}:
            return joined(separator, map(_text, parts))
        case {"template": str(), "english": str(), "values": dict(values), "amount": None | int(), "capital": bool()}:
            made = {str(name): _made(value) for name, value in values.items()}
            for template in (plain["template"], plain["english"]):
                if set(_PLACE.findall(template)) - made.keys() or set("{}") & set(_PLACE.sub("", template)):
                    raise ValueError(template)
            return rebuilt(plain["template"], plain["english"], made, plain["amount"], capital=plain["capital"])
    raise ValueError(plain)


def _text(plain: Any) -> str:
    made = _made(plain)
    if not isinstance(made, str):
        raise TypeError(plain)
    return made
