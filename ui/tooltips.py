"""Tooltips for the eye, with bold titles and line breaks, and the same for screen readers, as plain words."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.text import plain_tooltip, tooltip

SAID_ALREADY = " "
"""The description of a widget whose name says all. Without any, Qt would have the tooltip read out, markup included."""


def show_tooltip(widget: QWidget, title: str, keys: str = "", sentence: str = "") -> None:
    """A title, a shortcut and a sentence; read out are the keys and the sentence, since the name is known."""
    widget.setToolTip(tooltip(title, keys, sentence))
    widget.setAccessibleDescription(", ".join(part for part in (keys, sentence) if part) or SAID_ALREADY)


def show_plain_tooltip(widget: QWidget, text: str, *, said: str | None = None) -> None:
    """A text as it is, '' for none; read out is ``said`` in its place, where the name holds a part of it."""
    widget.setToolTip(plain_tooltip(text))
    spoken = text if said is None else said
    widget.setAccessibleDescription((SAID_ALREADY if spoken == widget.accessibleName() else spoken) if text else "")
