"""The files that can be imported and exported: which endings there are, and what each format is called."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from ui.exchange.rows import one_line
from ui.text import Texts

_tr = Texts("Exchange")


class Format(StrEnum):
    """What a file holds, judged by its ending."""

    YAML = "yaml"
    JSON = "json"
    LDIF = "ldif"
    CSV = "csv"

    @property
    def is_document(self) -> bool:
        """Whether it carries a whole configuration and replaces the present one."""
        return self in (Format.YAML, Format.JSON)

    @property
    def words(self) -> str:
        """What the person calls it."""
        return {
            Format.YAML: _tr("configuration document (YAML)"),
            Format.JSON: _tr("configuration document (JSON)"),
            Format.LDIF: _tr("LDIF"),
            Format.CSV: _tr("CSV"),
        }[self]


ENDINGS = {
    ".yaml": Format.YAML,
    ".yml": Format.YAML,
    ".json": Format.JSON,
    ".ldif": Format.LDIF,
    ".csv": Format.CSV,
}


def called(path: Path) -> str:
    """A file's name as it stands in a sentence: on one line, whatever is in it."""
    return one_line(path.name)


def format_of(path: Path) -> Format | None:
    """The format that a file's ending stands for; None where it cannot be imported."""
    return ENDINGS.get(path.suffix.lower())


def import_filters() -> list[str]:
    """The kinds of files that 'Import…' offers, for a file dialog."""
    return [
        _tr("Everything that can be imported") + " (*.yaml *.yml *.json *.ldif *.csv)",
        _tr("Configuration documents") + " (*.yaml *.yml *.json)",
        _tr("LDIF") + " (*.ldif)",
        _tr("CSV") + " (*.csv)",
        _tr("All files") + " (*)",
    ]
