"""What the pages and the deeds of a plan are called and how they look."""

from __future__ import annotations

from typing import NamedTuple

from mailplus_console.planning import Section
from mailplus_console.wording import Deed
from ui.pages import page_title
from ui.places import ACCOUNT, DELEGATION, GROUP, LICENSE, SETTINGS, USER, USER_POLICY, Place
from ui.text import Texts

_tr = Texts("Changes")


class DeedWords(NamedTuple):
    """A deed as text, with its tone."""

    text: str
    tone: str


SECTION_ICONS: dict[Section, str] = {
    Section.LICENSE: "license",
    Section.SERVER: "server",
    Section.USER: "user",
    Section.GROUP: "group",
    Section.SETTINGS: "settings",
    Section.USER_POLICY: "policy",
    Section.DELEGATION: "delegation",
}
"""The drawing of the page that a section is about."""

_PAGES: dict[Section, Place] = {
    Section.LICENSE: Place(LICENSE),
    Section.USER: Place(ACCOUNT, USER),
    Section.GROUP: Place(ACCOUNT, GROUP),
    Section.SETTINGS: Place(ACCOUNT, SETTINGS),
    Section.USER_POLICY: Place(ACCOUNT, USER_POLICY),
    Section.DELEGATION: Place(ACCOUNT, DELEGATION),
}


def section_title(section: Section) -> str:
    """What the page is called."""
    page = _PAGES.get(section)
    return page_title(page.page_id) if page is not None else _tr("Server")


def deed_words(deed: Deed) -> DeedWords:
    """What a deed is called; removing is as ordinary as adding, so neither is an alarm."""
    return {
        Deed.ADDED: DeedWords(_tr("Added"), "success"),
        Deed.CHANGED: DeedWords(_tr("Changed"), "neutral"),
        Deed.REMOVED: DeedWords(_tr("Removed"), "danger"),
    }[deed]
