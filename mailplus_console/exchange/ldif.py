"""People and groups out of an LDIF file, as directory servers export it."""

from __future__ import annotations

from mailplus_console.collector import without_collector
from mailplus_console.edits.imports import DirectoryImport, in_file
from mailplus_console.exchange.directory_entries import WANTED, Entries, Entry
from mailplus_console.exchange.ldif_records import records, text_of
from mailplus_console.exchange.problems import Problems
from mailplus_console.exchange.progress import Progress, share
from mailplus_console.exchange.text import checked_size
from mailplus_console.sentence import said


def read_ldif(data: bytes, progress: Progress | None = None) -> DirectoryImport:
    """The people and groups of an LDIF file; entries of other kinds are passed over.

    What cannot be imported, such as the second person of a name, is in `skipped` with its line. Raises Unreadable
    for change records and for lines that are no LDIF, with their numbers; `progress` may raise Cancelled.
    """
    checked_size(data)
    problems = Problems()
    with without_collector():
        directory = _File(problems)
        directory.read(records(data, WANTED, problems, share(progress, 0, 1)))
        problems.check()
        return directory.imported()


class _File(Entries):
    """The entries of one file."""

    called = said("this file")
    begins = b" "  # 'cn: Ann'; after another character the value is in base64 or elsewhere

    def __init__(self, problems: Problems) -> None:
        super().__init__()
        self._problems = problems

    def place(self, line: int) -> str:
        return in_file(line)

    def text(self, entry: Entry, raw: bytes, attribute: str) -> str:
        try:
            return text_of(raw)
        except ValueError as error:
            self._problems.add(
                in_file(entry.line),
                said("'{attribute}' of this entry {why}", attribute=attribute.rstrip(";"), why=str(error)),
            )
            return ""
