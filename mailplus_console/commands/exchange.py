"""`import` and `export`: documents, LDIF and CSV on the command line."""

from __future__ import annotations

import argparse
import os
import stat
import sys
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from mailplus_console.commands.opening import to_fill, to_look
from mailplus_console.edits.draft import Edit
from mailplus_console.edits.imports import DirectoryImport, merge_directory, replace_configuration
from mailplus_console.effective.rights import View
from mailplus_console.errors import Refused, Unavailable
from mailplus_console.exchange.text import LARGEST_FILE, SUFFIXES
from mailplus_console.exchange.writing import written
from mailplus_console.records import Change, Configuration, Source
from mailplus_console.workspace import Staged

_KINDS = {
    "licenses": "licenses",
    "domains": "domains",
    "users": "users",
    "groups": "groups",
    "members": "memberships of groups",
    "user_policies": "user policies",
    "delegations": "delegations",
    "data_clearings": "data clearings",
    "vanished": "accounts missing in their directory",
}
_NAMES_SHOWN = 20
_SINGLE = {
    "server": "server facts changed",
    "settings": "settings changed",
    "user_policy_order": "order of user policies changed",
    "delegation_order": "order of delegations changed",
}


def import_file(options: argparse.Namespace) -> int:
    """Load a document in place of the configuration, or merge users and groups from LDIF or CSV; one undoable edit."""
    path = Path(options.file)
    suffix = path.suffix.lower()
    if suffix not in (*SUFFIXES, ".ldif", ".csv"):
        return _wrong_usage("import", f"{path.name} is no .yaml, .yml, .json, .ldif or .csv file")
    if suffix in SUFFIXES and (options.source or options.skip_bad_rows):
        return _wrong_usage("import", "--source and --skip-bad-rows are for .ldif and .csv files")
    data = _read(path)
    with to_fill(options) as workspace:
        if suffix in SUFFIXES:
            edit = _document(data, path, workspace.configuration)
        else:
            edit = _merge(_directory(data, suffix), path, options)
        staged = workspace.edit(edit, allow_over_limit=options.allow_over_limit)
    _tell(staged)
    return 0


def export(options: argparse.Namespace) -> int:
    """Write the document, or the users as CSV; without FILE the document to standard output, as YAML."""
    target = Path(options.file) if options.file else None
    suffix = target.suffix.lower() if target else ".yaml"
    if target is not None and suffix not in (*SUFFIXES, ".csv"):
        return _wrong_usage("export", f"{target.name} is no .yaml, .yml, .json or .csv file")
    with to_look(options, View.DOCUMENT) as workspace:
        text = written(workspace.configuration, suffix)
    if target is None:
        sys.stdout.write(text)
    else:
        _write(target, text)
    return 0


def _wrong_usage(command: str, sentence: str) -> int:
    print(f"mailplus-console {command}: {sentence}", file=sys.stderr)
    return 2


# ------------------------------------------------------------------------------------------------------------ import


def _read(path: Path) -> bytes:
    try:
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):  # opening a folder says itself what is wrong
            raise Refused(f"{path} is no file with an end that can be read. Save it as a file first.")
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)  # it may be growing
    except OSError as error:
        raise Unavailable(f"{path} cannot be read: {error.strerror or error}.") from error
    if len(data) > LARGEST_FILE:
        raise Refused(f"{path} is larger than {LARGEST_FILE // 2**20:,} MB. Split it into smaller files.")
    return data


def _document(data: bytes, path: Path, existing: Configuration) -> Edit:
    # Lazy: the YAML library is for documents only.
    from mailplus_console.exchange.document import read_document  # noqa: PLC0415

    return replace_configuration(read_document(data, path.suffix.lower(), existing=existing), _called(path))


def _directory(data: bytes, suffix: str) -> DirectoryImport:
    if suffix == ".ldif":
        from mailplus_console.exchange.ldif import read_ldif  # noqa: PLC0415 (lazy: for LDIF only)

        return read_ldif(data)
    from mailplus_console.exchange.csv_users import read_user_table  # noqa: PLC0415 (lazy: for CSV only)

    return read_user_table(data)


def _merge(found: DirectoryImport, path: Path, options: argparse.Namespace) -> Edit:
    source = Source(options.source) if options.source else None
    return merge_directory(found, source=source, skip_bad_rows=options.skip_bad_rows, called=_called(path))


def _called(path: Path) -> str:
    """A file's name as the history tells it: the system allows line breaks in it, and bytes that are no text."""
    name = path.name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return "".join(character if character.isprintable() else "\ufffd" for character in name)


def _tell(staged: Staged) -> None:
    """What was added, changed and removed, by kind and name; then each line that was skipped, and why."""
    if not staged.changes:
        print("Nothing to change: the workspace holds all of it already.")
    for line in _told(staged.changes):
        print(line)
    for outcome in staged.draft.outcomes:
        if not outcome.done:
            print(f"skipped {outcome.key}: {outcome.sentence}")


def _told(changes: Iterable[Change]) -> list[str]:
    found: dict[str, dict[str, list[str]]] = {}
    lines: list[str] = []
    for change in changes:
        if change.kind in _SINGLE:
            lines.append(_SINGLE[change.kind])
            continue
        verb = "added" if change.before is None else "removed" if change.after is None else "changed"
        found.setdefault(change.kind, {}).setdefault(verb, []).append(_name_of(change))
    for kind, verbs in found.items():
        told = [(verb, verbs[verb]) for verb in ("added", "changed", "removed") if verb in verbs]
        lines.append(f"{_KINDS[kind]}: {', '.join(f'{len(names)} {verb}' for verb, names in told)}")
        lines += (f"  {verb}: {_named(names)}" for verb, names in told)
    return lines


def _name_of(change: Change) -> str:
    """What the person calls the record: a policy by its name, everything else by its key."""
    return str(getattr(change.after or change.before, "name", change.key))


def _named(names: list[str]) -> str:
    """The first of them: a hundred thousand are an export's affair."""
    shown = ", ".join(sorted(names)[:_NAMES_SHOWN])
    return shown if len(names) <= _NAMES_SHOWN else f"{shown} and {len(names) - _NAMES_SHOWN:,} more"


def _write(target: Path, text: str) -> None:
    """Whole or not at all: written beside the target, then put in its place."""
    temporary = ""
    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", newline="", dir=target.parent, prefix=f".{target.name}.", delete=False
        ) as file:
            temporary = file.name
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask()
        Path(temporary).chmod(mode)
        Path(temporary).replace(target)
    except OSError as error:
        if temporary:
            with suppress(OSError):
                Path(temporary).unlink(missing_ok=True)
        raise Unavailable(f"{target} cannot be written: {error.strerror or error}. It was left as it was.") from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
