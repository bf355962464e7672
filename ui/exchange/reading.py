"""Reads a file and works out what importing it would do; everything here runs on a worker and touches no widget."""

from __future__ import annotations

import stat
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QLocale

from mailplus_console.edits.draft import Draft, Edit
from mailplus_console.edits.imports import DirectoryImport, merge_directory, replace_configuration
from mailplus_console.errors import Refused, Unavailable
from mailplus_console.exchange.csv_users import read_user_table
from mailplus_console.exchange.document import read_document
from mailplus_console.exchange.ldif import read_ldif
from mailplus_console.exchange.progress import Progress, share
from mailplus_console.exchange.text import LARGEST_FILE
from mailplus_console.records import Change, Configuration
from mailplus_console.sentence import opening
from mailplus_console.workspace import Preview, Workspace
from ui.exchange.change_rows import change_rows, kind_counts
from ui.exchange.preview_dialog import Options
from ui.exchange.prospect import Prospect
from ui.exchange.rows import REJECTED, SAME, Row, RowList, one_line
from ui.exchange.source_file import Format, called
from ui.text import Texts, in_language

_tr = Texts("Exchange")

_AT_ONCE = 1 << 20
_READ, _PARSED, _PREVIEWED = 0.05, 0.6, 0.8
_NOBODY = "Nobody is affected"


@dataclass(frozen=True, slots=True)
class Contents:
    """What a file holds: a whole configuration, or users and groups."""

    called: str
    found: Configuration | DirectoryImport
    sentence: str

    def edit(self, options: Options, *, skip_bad_rows: bool) -> Edit:
        """The edit that imports it."""
        if isinstance(self.found, Configuration):
            return replace_configuration(self.found, self.called)
        return merge_directory(self.found, source=options.source, skip_bad_rows=skip_bad_rows, called=self.called)


# ------------------------------------------------------------------------------------------------------ the file


def read(path: Path, format_: Format, workspace: Workspace | None, progress: Progress) -> Contents:
    """Read and check a file. Raises Unreadable with every problem, Unavailable when there is no such file."""
    data = _bytes(path, share(progress, 0, _READ))
    parsing = share(progress, _READ, _PARSED)
    found: Configuration | DirectoryImport
    if format_.is_document:
        existing = workspace.configuration if workspace is not None else None
        found = read_document(data, path.suffix, existing=existing, progress=parsing)
    elif format_ is Format.LDIF:
        found = read_ldif(data, parsing)
    else:
        found = read_user_table(data, parsing)
    return Contents(called(path), found, _sentence(found, format_, len(data)))


def _bytes(path: Path, progress: Progress) -> bytes:
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise Refused(_tr("this is no file that can be read. Choose another one."))
        if status.st_size > LARGEST_FILE:
            raise Refused(_tr("the file is larger than %1.").replace("%1", _size(LARGEST_FILE)))
        parts, done = [], 0
        with path.open("rb") as file:
            while part := file.read(_AT_ONCE):
                parts.append(part)
                done += len(part)
                progress(done, status.st_size)
        return b"".join(parts)
    except OSError as error:
        raise Unavailable(
            _tr("the file cannot be read: %1.").replace("%1", error.strerror or type(error).__name__)
        ) from error


def _size(size: int) -> str:
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def _sentence(found: Configuration | DirectoryImport, format_: Format, size: int) -> str:
    """``20,000 users and 12 groups · CSV · 1.3 MB``."""
    users = _tr.counted("%Ln user", "%Ln users", len(found.users))
    groups = _tr.counted("%Ln group", "%Ln groups", len(found.groups))
    parts = [users, groups]
    if isinstance(found, Configuration):
        policies = len(found.user_policies)
        parts.append(_tr.counted("%Ln user policy", "%Ln user policies", policies))
    return " · ".join((", ".join(parts), format_.words, _size(size)))


# --------------------------------------------------------------------------------------------------- what it would do


def prospect(contents: Contents, options: Options, workspace: Workspace | None, progress: Progress) -> Prospect:
    """What importing these contents with these options would do; rows that are bad are shown as left out."""
    share(progress, _PARSED, 1)(0, 1)
    before = workspace.configuration if workspace is not None else Configuration()
    edit = contents.edit(options, skip_bad_rows=True)
    preview = workspace.preview(edit) if workspace is not None else _preview_on_nothing(edit)
    found = contents.found
    rows = _document_rows if isinstance(found, Configuration) else _directory_rows(found)
    impact = in_language(preview.impact.sentence())
    return Prospect(
        edit=contents.edit(options, skip_bad_rows=options.skip_bad_rows),
        rows=RowList(rows(before, preview, share(progress, _PREVIEWED, 1))),
        counts=kind_counts(before, preview.changes, isinstance(found, Configuration)),
        seats_before=preview.impact.seats_before,
        seats_after=preview.impact.seats_after,
        impact="" if impact == _NOBODY else impact,
        refused=in_language(preview.refused or "") or _bad_rows(found, options),
        over_limit=in_language(preview.over_limit or ""),
    )


def _preview_on_nothing(edit: Edit) -> Preview:
    """What the edit would do to a new workspace: tried on one that nobody sees."""
    with TemporaryDirectory(prefix="mailplus-console-") as folder:
        workspace = Workspace.create(Path(folder) / "import.mpc")
        try:
            return workspace.preview(edit)
        finally:
            workspace.close()


def _bad_rows(found: Configuration | DirectoryImport, options: Options) -> str:
    amount = len(found.bad_rows) if isinstance(found, DirectoryImport) and not options.skip_bad_rows else 0
    if not amount:
        return ""
    return _tr.counted(
        "%Ln line cannot be imported. Skip it to import the others, or correct the file.",
        "%Ln lines cannot be imported. Skip them to import the others, or correct the file.",
        amount,
    )


_Rows = Callable[[Configuration, Preview, Progress], Iterator[Row]]


def _document_rows(before: Configuration, preview: Preview, progress: Progress) -> Iterator[Row]:
    return change_rows(before, preview.changes, {}, progress)


def _directory_rows(found: DirectoryImport) -> _Rows:
    """What is new and changed, then what is as it was, then what is left out."""
    lines = {("users", user.name.casefold()): user.line for user in found.users}
    lines.update((("groups", group.name.casefold()), group.line) for group in found.groups)

    def rows(before: Configuration, preview: Preview, progress: Progress) -> Iterator[Row]:
        yield from change_rows(before, preview.changes, lines, progress)
        yield from _same(preview.changes, found, lines)
        yield from _left_out(preview.draft)

    return rows


def _same(changes: tuple[Change, ...], found: DirectoryImport, lines: Mapping[tuple[str, str], int]) -> Iterator[Row]:
    changed = {("groups" if kind == "members" else kind, key.casefold()) for kind, key, _, _ in changes}
    for kind, what, records in (("users", _tr("User"), found.users), ("groups", _tr("Group"), found.groups)):
        for record in records:
            key = (kind, record.name.casefold())
            if key not in changed:
                yield Row(SAME, what, one_line(record.name), "", lines[key])


def _left_out(draft: Draft) -> Iterator[Row]:
    for outcome in draft.outcomes:
        if not outcome.done:
            line = outcome.key.removeprefix("line ")
            yield Row(
                REJECTED, "", "", one_line(in_language(opening(outcome.sentence))), int(line) if line.isdecimal() else 0
            )
