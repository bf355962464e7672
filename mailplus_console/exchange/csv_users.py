"""Users and their groups in and out as CSV: comma, semicolon or tab, header row, every problem with its line."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from operator import attrgetter
from typing import Any, NamedTuple

from mailplus_console.collector import without_collector
from mailplus_console.edits.imports import DirectoryImport, ImportedGroup, ImportedUser, LeftOut
from mailplus_console.errors import Unreadable
from mailplus_console.exchange import csv_cells
from mailplus_console.exchange.document_fields import LARGEST_NUMBER, has_controls
from mailplus_console.exchange.problems import at_line, did_you_mean, one_of, shown
from mailplus_console.exchange.progress import ROWS_BETWEEN, Progress, share
from mailplus_console.exchange.text import decoded
from mailplus_console.records import Source, Status
from mailplus_console.sentence import Sentence, joined, said

USER_COLUMNS = (
    "name",
    "full_name",
    "email",
    "source",
    "administrator",
    "status",
    "quota_mb",
    "notify_below_percent",
    "groups",
)
_OTHER_NAMES = {"mail": "email", "e_mail": "email"}  # our choice: the table on the screen is headed so
_DELIMITERS = ",;\t"
_YES_NO = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}
_SOURCES = {item.value: item for item in Source}
_STATUSES = {item.value: item for item in Status}
_AS_IT_IS = "'"
_ADDRESS_OR_NOTHING = re.compile(rf"(?:(?!{_AS_IT_IS})[^\s@]+@[^\s@]+)?")
_BETWEEN_GROUPS = re.compile("[;|]")


class _Wrong(NamedTuple):
    """Why a cell cannot be read; it stands in the cell's place until its row is looked at."""

    why: Sentence


def read_user_table(data: bytes | str, progress: Progress | None = None) -> DirectoryImport:
    """The users of a CSV file and the groups it puts them into; bad rows are in the result, with their lines.

    An empty cell says nothing: an existing user keeps what he has. Raises Unreadable for what is no such table at
    all; `progress` may raise Cancelled.
    """
    text = decoded(data)
    with without_collector():
        rows, lines, broken = _rows(text, share(progress, 0, 0.5))
        if not rows:
            raise Unreadable([said("the file is empty: its first row names the columns, at least 'name'")])
        table = _Table(rows[0], lines[0], broken)
        table.fill(rows[1:], lines[1:], csv_cells.reader_for(text))
        return table.directory(share(progress, 0.5, 1))


def address_cell(email: str | None) -> str | None:
    """An address as a cell. What is none, from a document or a hub, is marked: else reading would name a bad row."""
    return email if email is None or _ADDRESS_OR_NOTHING.fullmatch(email) else _AS_IT_IS + email


def write_user_table(
    rows: Iterable[Sequence[object]], header: Sequence[str], progress: Progress | None = None, total: int = 0
) -> str:
    """Rows as CSV that a spreadsheet opens without running anything; see `csv_cells` for how it reads back.

    Begins with a byte order mark, without which spreadsheets take UTF-8 for something else; None is an empty cell.
    """
    tell = share(progress, 0, 1)
    text = io.StringIO(newline="")
    text.write("\ufeff")
    writer = csv.writer(text)
    writer.writerow(map(csv_cells.written, header))
    for number, row in enumerate(rows):
        writer.writerow(map(csv_cells.written, row))
        if number % ROWS_BETWEEN == 0:
            tell(number, total or number)
    return text.getvalue()


class _Rows(NamedTuple):
    """The rows that are not empty, the line on which each begins, and what cannot be taken apart into cells."""

    cells: list[list[str]]
    lines: list[int]
    broken: list[LeftOut]


def _rows(text: str, progress: Progress) -> _Rows:
    """Take the file apart. A row with a quote in the wrong place is a bad row; the header has to be readable."""
    # The first line decides: a comma in a name further down does not make a table of semicolons another one.
    first = text.lstrip("\r\n").partition("\n")[0]
    delimiter = max(_DELIMITERS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    found = _Rows([], [], [])
    line = 1
    total = text.count("\n")
    while True:
        try:
            for row in reader:
                if row:
                    found.cells.append(row)
                    found.lines.append(line)
                    if len(found.cells) % ROWS_BETWEEN == 0:
                        progress(line, total)
                line = reader.line_num + 1
        except csv.Error as error:  # the reader goes on with the next line
            broken = LeftOut(line, _why_broken(line, reader.line_num, error))
            if not found.cells:
                raise Unreadable([broken.sentence]) from error
            found.broken.append(broken)
            line = reader.line_num + 1
        else:
            return found


def _why_broken(line: int, end: int, error: csv.Error) -> Sentence:
    """An open quote takes lines along: they are named, since none of them is read."""
    if end > line:
        return said("this row goes on to line {end} and cannot be read: {error}", end=str(end), error=str(error))
    return said("this row cannot be read: {error}", error=str(error))


class _Table:
    """The columns of a file and what is wrong with its rows."""

    def __init__(self, header: list[str], line: int, broken: list[LeftOut]) -> None:
        self._places, self._bad = _columns(header, line)
        self._bad += broken
        self._width = len(header)
        self._lines: list[int] = []
        self._cells: dict[str, Sequence[str]] = {}
        self._read: Callable[[str], str] = csv_cells.read
        self._wrong: dict[int, Sentence] = {}  # row → everything that is wrong with it
        self._crooked: set[int] = set()

    def fill(self, rows: list[list[str]], lines: list[int], read: Callable[[str], str]) -> None:
        """Take the rows in, each cell read by `read`; rows without any text are no rows."""
        if set(map(len, rows)) != {self._width} or not all(map(any, rows)):
            rows, lines = self._straightened(rows, lines)
        self._lines = lines
        columns = list(zip(*rows, strict=True)) or [()] * self._width
        self._cells = {name: columns[place] for name, place in self._places.items()}
        self._read = read

    def _straightened(self, rows: list[list[str]], lines: list[int]) -> tuple[list[list[str]], list[int]]:
        kept: list[list[str]] = []
        lines_kept: list[int] = []
        for row, line in zip(rows, lines, strict=True):
            if not any(map(str.strip, row)):
                continue
            if any(map(str.strip, row[self._width :])):
                self._crooked.add(len(kept))
                self._wrong[len(kept)] = said(
                    "this row has {n} cells; the header has {width}",
                    n=str(len(row)),
                    width=str(self._width),
                )
            # Spreadsheets leave empty cells at the end of a row out.
            kept.append((row + [""] * self._width)[: self._width])
            lines_kept.append(line)
        return kept, lines_kept

    def _blame(self, row: int, why: Sentence) -> None:
        if row in self._crooked:  # its cells stand below other titles: what else there is to say would mislead
            return
        self._wrong[row] = joined(", ", (self._wrong[row], why)) if row in self._wrong else why

    # ------------------------------------------------------------------ columns

    def _column(self, name: str, parse: Callable[[str], Any]) -> list[Any]:
        """A column's values, None where the cell says nothing; each different cell is read once."""
        cells = self._cells.get(name)
        if cells is None:
            return [None] * len(self._lines)
        texts = {cell: self._read(cell) for cell in set(cells)}
        read = {cell: parse(text) if text else None for cell, text in texts.items()}
        if any(type(value) is _Wrong for value in read.values()):
            for row, cell in enumerate(cells):
                if isinstance(value := read[cell], _Wrong):
                    self._blame(row, said("'{column}' {problem}", column=name, problem=value.why))
        return list(map(read.__getitem__, cells))

    def _texts(self, name: str) -> Sequence[str]:
        """A column's cells as they are."""
        cells = self._cells.get(name)
        return [""] * len(self._lines) if cells is None else list(map(self._read, cells))

    def _addresses(self) -> Sequence[str | None]:
        """Mail addresses, and what `address_cell` has marked as what somebody has in the place of one."""
        cells = list(self._texts("email"))
        if not all(map(_ADDRESS_OR_NOTHING.fullmatch, cells)):
            for row, cell in enumerate(cells):
                if cell.startswith(_AS_IT_IS):
                    cells[row] = cell.removeprefix(_AS_IT_IS)
                elif not _ADDRESS_OR_NOTHING.fullmatch(cell):
                    self._blame(row, said("'email' must be a mail address, not {cell}", cell=shown(cell)))
        return [cell or None for cell in cells]

    def _names(self) -> Sequence[str]:
        names = self._texts("name")
        folded = list(map(str.casefold, names))
        if not all(names) or not all(map(str.isprintable, names)) or len(set(folded)) != len(folded):
            first: dict[str, int] = {}
            for row, (name, same) in enumerate(zip(names, folded, strict=True)):
                if not name:
                    self._blame(row, said("'name' is missing"))
                elif has_controls(name):
                    self._blame(row, said("the name {name} has control characters in it", name=shown(name)))
                elif same in first:
                    self._blame(
                        row,
                        said("{name} is on line {line} already", name=shown(name), line=str(self._lines[first[same]])),
                    )
                else:
                    first[same] = row
        return names

    # ------------------------------------------------------------------ what it all says

    def directory(self, progress: Progress) -> DirectoryImport:
        """The users, their groups and the bad rows."""
        progress(0, 1)
        columns = (
            self._names(),
            self._texts("full_name"),
            self._addresses(),
            self._column("source", _choice(_SOURCES)),
            self._column("administrator", _choice(_YES_NO)),
            self._column("status", _choice(_STATUSES)),
            self._column("quota_mb", _number(0, LARGEST_NUMBER)),
            self._column("notify_below_percent", _number(1, 99)),
        )
        self._check_thresholds(columns[6], columns[7])
        groups = self._column("groups", _group_names)
        bad, wrong = list(self._bad), self._wrong
        # What ImportedUser(…) does, without a call into Python for each of a hundred thousand.
        users: Iterable[ImportedUser] = map(
            partial(tuple.__new__, ImportedUser), zip(*columns, self._lines, strict=True)
        )
        if wrong:
            bad += (LeftOut(self._lines[row], wrong[row]) for row in wrong)
            users = (user for row, user in enumerate(users) if row not in wrong)
            groups = [names for row, names in enumerate(groups) if row not in wrong]
        found = tuple(users)
        made, members = _memberships(found, groups)
        return DirectoryImport(found, made, members, bad_rows=tuple(sorted(bad, key=attrgetter("line"))))

    def _check_thresholds(self, limits: Sequence[int | None], percents: Sequence[int | None]) -> None:
        if "notify_below_percent" not in self._cells:
            return
        for row, (limit, percent) in enumerate(zip(limits, percents, strict=True)):
            if limit is None and percent is not None:
                self._blame(row, said("'notify_below_percent' is part of a quota: give 'quota_mb' as well"))


def _columns(header: list[str], line: int) -> tuple[dict[str, int], list[LeftOut]]:
    """Where each known column is. One that nobody knows is a bad row's worth: without it, something may be missed."""
    places: dict[str, int] = {}
    bad: list[LeftOut] = []
    for place, cell in enumerate(header):
        name = re.sub(r"[\s-]+", "_", csv_cells.read(cell)).casefold()
        name = _OTHER_NAMES.get(name, name)
        if name in places:
            raise Unreadable([at_line(line, said("there are two columns {name}", name=shown(name)))])
        if name in USER_COLUMNS:
            places[name] = place
        elif name:
            bad.append(
                LeftOut(
                    line,
                    said(
                        "unknown column {column}{hint}: it would be left out",
                        column=shown(cell),
                        hint=did_you_mean(name, USER_COLUMNS),
                    ),
                )
            )
    if "name" not in places:
        raise Unreadable(
            [at_line(line, said("there is no column 'name'; the columns are {columns}", columns=one_of(USER_COLUMNS)))]
        )
    return places, bad


def _memberships(
    users: Iterable[ImportedUser], groups: Iterable[list[str] | None]
) -> tuple[tuple[ImportedGroup, ...], dict[str, tuple[str, ...]]]:
    by_cell: dict[int, tuple[list[str], list[ImportedUser]]] = {}  # equal cells share one list of names
    for user, names in zip(users, groups, strict=True):
        if names:
            by_cell.setdefault(id(names), (names, []))[1].append(user)
    made: dict[str, ImportedGroup] = {}
    members: dict[str, list[str]] = {}
    for names, belonging in by_cell.values():
        for name in names:
            group = made.setdefault(name.casefold(), ImportedGroup(name, None, belonging[0].line)).name
            members.setdefault(group, []).extend(user.name for user in belonging)
    return tuple(made.values()), {group: tuple(names) for group, names in members.items()}


# --------------------------------------------------------------------------------------------------------------- cells


def _choice(choices: dict[str, Any]) -> Callable[[str], Any]:
    def parse(cell: str) -> Any:
        found = choices.get(cell.casefold())
        if found is None:
            return _Wrong(
                said(
                    "must be {choices}, not {cell}{hint}",
                    choices=one_of(choices),
                    cell=shown(cell),
                    hint=did_you_mean(cell, choices),
                )
            )
        return found

    return parse


def _number(low: int, high: int) -> Callable[[str], int | _Wrong]:
    def parse(cell: str) -> int | _Wrong:
        is_number = cell.isascii() and cell.isdigit() and len(cell) <= len(str(high))
        if is_number and low <= int(cell) <= high:
            return int(cell)
        return _Wrong(
            said(
                "must be a whole number from {low} to {high}, not {cell}",
                low=str(low),
                high=str(high),
                cell=shown(cell),
            )
        )

    return parse


def _group_names(cell: str) -> list[str] | _Wrong:
    names = [name.strip() for name in _BETWEEN_GROUPS.split(cell)]
    if any(map(has_controls, names)):
        return _Wrong(said("has control characters in it: {cell}", cell=shown(cell)))
    return [name for name in names if name]
