"""Edits of the License tab: keys entered here stay pending until a server confirms them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from mailplus_console.edits.draft import Draft, Edit
from mailplus_console.errors import Refused
from mailplus_console.records import Change, Configuration, License
from mailplus_console.sentence import Sentence, counted, said

LARGEST_NUMBER = 2_147_483_647
_LONGEST_KEY = 64
_KEY = re.compile(r"[A-Z0-9]+(?:-[A-Z0-9]+)*")


def normalized_key(text: str) -> str:
    """A key as it is kept: upper case without blanks; raises Refused where it cannot be a license key (our choice)."""
    key = "".join(text.split()).upper()
    if not _KEY.fullmatch(key) or not 5 <= len(key) <= _LONGEST_KEY:
        shown = " ".join(text.split())
        if len(shown) > _LONGEST_KEY:
            shown = f"{shown[:_LONGEST_KEY]}…"
        raise Refused(said("“{text}” is not a license key: letters, digits and hyphens, 5 to 64 of them.", text=shown))
    return key


def _same(key: str) -> str:
    return key.replace("-", "").casefold()


def _licenses(keys: Sequence[str]) -> Sentence:
    if len(keys) == 1:
        return said("license {key}", key=keys[0])
    return counted("{n} license", "{n} licenses", len(keys))


def _too_many(key: str) -> Sentence:
    largest = LARGEST_NUMBER
    return said("The key {key} needs a number of accounts from 1 to {largest}.", key=key, largest=largest)


def add_licenses(licenses: Sequence[License]) -> Edit:
    """Add license keys. A key that is entered twice or is there already is refused (our choice)."""
    given = tuple(licenses)

    def edit(configuration: Configuration) -> Draft:
        known = {_same(key) for key in configuration.licenses}
        for license_ in given:
            if _same(license_.key) in known:
                raise Refused(said("The key {key} has been entered already. Remove the second one.", key=license_.key))
            if not 1 <= license_.accounts <= LARGEST_NUMBER:
                raise Refused(_too_many(license_.key))
            known.add(_same(license_.key))
        if not given:
            raise Refused(said("Enter at least one license key."))
        what = _licenses([item.key for item in given])
        return Draft(said("Added {what}", what=what), tuple(Change("licenses", item.key, None, item) for item in given))

    return edit


def remove_licenses(keys: Iterable[str]) -> Edit:
    """Remove license keys from the configuration."""
    chosen = tuple(dict.fromkeys(keys))

    def edit(configuration: Configuration) -> Draft:
        there = [key for key in chosen if key in configuration.licenses]
        changes = tuple(Change("licenses", key, configuration.licenses[key], None) for key in there)
        return Draft(said("Removed {what}", what=_licenses(there)), changes)

    return edit
