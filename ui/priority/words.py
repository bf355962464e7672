"""Sentences with names and numbers in them, put together safely."""

from __future__ import annotations

from ui.text import Texts

_tr = Texts("Priority")


def filled(text: str, *values: str) -> str:
    """Put values in the places %1, %2 …; a value that itself holds '%2' stays as it is."""
    parts = text.split("%")
    return parts[0] + "".join(values[int(part[0]) - 1] + part[1:] for part in parts[1:])


def users_text(amount: int) -> str:
    """“12 users”."""
    return _tr.counted("%Ln user", "%Ln users", amount)


def policies_text(amount: int) -> str:
    """“3 policies”."""
    return _tr.counted("%Ln policy", "%Ln policies", amount)


def quoted(name: str) -> str:
    """A name as it stands in a sentence."""
    return f"“{name}”"
