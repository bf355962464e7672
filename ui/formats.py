"""Numbers, dates and colors as the person's locale writes them, for the words that the model finds for changes."""

from __future__ import annotations

from mailplus_console.wording import Formats
from ui import dates
from ui.color_tags import color_name
from ui.text import number


def formats() -> Formats:
    """The locale's own; safe to use on a worker."""
    return Formats(number, dates.day, color_name)
