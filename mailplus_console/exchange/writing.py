"""What an export writes: the ending of the file says which format."""

from __future__ import annotations

from mailplus_console.exchange.progress import Progress
from mailplus_console.records import Configuration


def written(configuration: Configuration, suffix: str, progress: Progress | None = None) -> str:
    """The users for “.csv”, else the whole configuration as a document. Raises Refused where that cannot be written."""
    if suffix.lower() == ".csv":
        from mailplus_console.exchange.csv_of_users import write_users  # noqa: PLC0415 (only one of the two is wanted)

        return write_users(configuration, progress)
    from mailplus_console.exchange.document import write_document  # noqa: PLC0415 (YAML is dear to import)

    return write_document(configuration, suffix, progress)
