"""Sentences with names and numbers in them, put together safely."""

from __future__ import annotations

from ui.text import Texts

_tr = Texts("Priority")


def users_text(amount: int) -> str:
    """“12 users”."""
    return _tr.counted("%Ln user", "%Ln users", amount)


def policies_text(amount: int) -> str:
    """“3 policies”."""
    return _tr.counted("%Ln policy", "%Ln policies", amount)
