"""The configuration document: one text, YAML or JSON, that carries a whole configuration in and out."""

from __future__ import annotations

from mailplus_console.exchange.canonical_text import text_of
from mailplus_console.exchange.document_reading import configuration_from
from mailplus_console.exchange.document_writing import sections
from mailplus_console.exchange.plain_values import plain_value
from mailplus_console.exchange.progress import Progress, share
from mailplus_console.exchange.text import SUFFIXES, decoded, document_suffix
from mailplus_console.records import Configuration

_PARSED = 0.7  # the part of the time that goes into parsing


def read_document(
    text: str | bytes,
    suffix: str,
    *,
    existing: Configuration | None = None,
    progress: Progress | None = None,
) -> Configuration:
    """The configuration in a document; `suffix` is the file's ending: .yaml, .yml or .json.

    Policies that are named as in `existing` (without regard to case) keep their ids, so that importing an export
    again changes nothing. Permissions other than those of the profile make it a custom one (Guide: as in the dialog).
    Raises Unreadable, a Refused, with every problem and its place; `progress` may raise Cancelled.
    """
    ending = document_suffix(suffix)
    value = plain_value(decoded(text), ending, share(progress, 0, _PARSED))
    return configuration_from(value, existing, share(progress, _PARSED, 1))


def write_document(configuration: Configuration, suffix: str, progress: Progress | None = None) -> str:
    """The document of a configuration in its canonical form: equal configurations give the same text.

    Raises Refused for an ending that no document has; `progress` may raise Cancelled.
    """
    format_ = SUFFIXES[document_suffix(suffix)]
    records = len(configuration.users) + len(configuration.groups)
    return text_of(sections(configuration), format_, records, share(progress, 0, 1))
