"""Finding out how far the mapping is right for a NAS: every read is made, and a redacted report says what was found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from mailplus_console import __version__
from mailplus_console.errors import Refused, Unavailable
from mailplus_console.servers.dsm.asking import Asking, Told
from mailplus_console.servers.dsm.capture import Compared, leaves
from mailplus_console.servers.dsm.discovery import MAILPLUS
from mailplus_console.servers.dsm.dsm_server import DsmServer
from mailplus_console.servers.dsm.mapping import FieldNames
from mailplus_console.servers.dsm.notes import words
from mailplus_console.servers.dsm.redaction import Redaction
from mailplus_console.servers.dsm.values import find

FORMAT = "mailplus-console-dsm-probe/1"

Report = dict[str, Any]


def ask(server: DsmServer) -> dict[str, Told]:
    """Make every read of the mapping; whatever goes wrong is an outcome too. Nothing is written."""
    asking = Asking(server.session, server.names, keep=True)
    for first in server.names.first_reads():
        try:
            asking.one(first)
        except Unavailable:
            asking.told[first.name] = Told(first, why="the NAS gave no answer, or none that makes sense")
        except Refused:  # signing in anew needs the person
            asking.told[first.name] = Told(first, why="the session ended and could not be renewed")
    return asking.told


def report(server: DsmServer, told: Mapping[str, Told], compared: Sequence[Compared] | None = None) -> Report:
    """What was found, with nothing of the person's own in it; `compared` None: there is no capture."""
    redaction = Redaction(server.names)
    for one in told.values():
        for loop, data in one.answers:
            redaction.learn([loop, data])
    for one_call in compared or ():
        redaction.learn(dict(one_call.captured.parameters))
    return {
        "format": FORMAT,
        "console": __version__,
        "at": datetime.now(UTC).isoformat(timespec="minutes"),
        "mapping": {"digest": server.names.digest, "own_file": server.profile.mapping_file is not None},
        "mailplus_server": {"version": server.version, "installed": server.session.offered.has_mailplus},
        "offered": {
            name: [api.oldest, api.newest] for name, api in sorted(server.session.apis.items()) if MAILPLUS in name
        },
        "reads": {name: _read(told[name], redaction) for name in server.names.reads if name in told},
        "writes": _writes(server.names, server.confirmed),
        "capture": None if compared is None else [_captured(one, redaction) for one in compared],
    }


def _read(one: Told, redaction: Redaction) -> Report:
    read = one.read
    return {
        "about": read.about,
        "call": {"api": read.api, "method": read.method, "version": read.version},
        "sure": read.sure,
        "answered": one.answered,
        "why_not": one.why,
        "items": one.count,
        "fields": {
            fact: {
                "at": how.at,
                "sure": how.sure,
                "found": one.found[fact],
                "missing": one.missing[fact],
                "unfit": one.unfit.get(fact, ""),
            }
            for fact, how in read.fields.items()
            if how.at is not None
        },
        "not_mapped": _not_mapped(one, redaction),
        "answers": [redaction.of(data) for _, data in one.answers[:2]],
    }


def _not_mapped(one: Told, redaction: Redaction) -> list[Report]:
    """The fields that the answers have and the mapping has not, with the kinds of their values."""
    read = one.read
    known = [how.at for how in read.fields.values() if how.at is not None]
    if read.where is not None:
        known.append(read.where[0])
    count: Counter[str] = Counter()
    kinds: dict[str, set[str]] = {}
    for _, data in one.answers:
        found = data if read.items is None else find(data, read.items)
        for item in found if isinstance(found, list) else [data]:
            for path in leaves(item):
                if path and not any(path == at or path.startswith(f"{at}.") for at in known):
                    count[path] += 1
                    kinds.setdefault(path, set()).add(_kind(find(item, path)))
    told: dict[str, Report] = {}
    for path, number in count.items():
        shown = redaction.path(path)
        told[shown] = {"at": shown, "kinds": sorted(kinds[path]), "in": number}
    return list(told.values())


def _kind(value: object) -> str:
    if isinstance(value, bool):
        return "true or false"
    if value is None:
        return "null"
    names: dict[type, str] = {int: "number", float: "number", str: "text", list: "list", dict: "mapping"}
    return names.get(type(value), "something else")


def _writes(names: FieldNames, confirmed: frozenset[str]) -> Report:
    return {
        name: {
            "about": write.about,
            "call": {"api": write.api, "method": write.method, "version": write.version},
            "sure": write.sure,
            "confirmed": name in confirmed,
            "capture": write.capture,
        }
        for name, write in names.writes.items()
    }


def _captured(one: Compared, redaction: Redaction) -> Report:
    captured = one.captured
    return {
        "call": {
            "api": _name(captured.api),
            "method": _name(captured.method),
            "version": int(captured.version) if captured.version.isascii() and captured.version.isdigit() else None,
        },
        "write": one.write.name if one.write else None,
        "fits": one.fits,
        "differences": [_difference(text, redaction) for text in one.differences],
        "parameters": redaction.of(dict(captured.parameters)),
    }


def _name(text: str) -> str:
    """The name of an API or method; anything else is nobody's business."""
    return text if text.replace(".", "").replace("_", "").isalnum() and text.isascii() and len(text) < 80 else "?"


def _difference(text: str, redaction: Redaction) -> str:
    """A difference names a path in quotes, which may be somebody's name."""
    before, quote, rest = text.partition("“")
    path, _, after = rest.partition("”")
    return f"{before}“{redaction.path(path)}”{after}" if quote else text


# ------------------------------------------------------------------------------------------------------------ readable


def readable(said: Report) -> str:
    """The report as lines for a person."""
    lines = [f"MailPlus Server {said['mailplus_server']['version'] or '(version not told)'}"]
    if not said["mailplus_server"]["installed"]:
        lines.append("MailPlus Server is not installed on this NAS, or it is stopped.")
    lines += ["", "What is read"]
    for one in said["reads"].values():
        lines += _lines_of_read(one)
    lines += ["", "What would be written; to confirm it, do this in the web interface and capture it:"]
    for one in said["writes"].values():
        lines.append(f"  {one['about']}: {'confirmed' if one['confirmed'] else one['capture']}")
    if said["capture"] is not None:
        lines += ["", "The capture"]
        lines += [line for one in said["capture"] for line in _lines_of_capture(one)]
        if not said["capture"]:
            lines.append("  It has no request of MailPlus Server's web interface that changes something.")
    lines += ["", "Whatever is not confirmed is not written. Reading is as good as the fields that were found."]
    return "\n".join(lines) + "\n"


def _lines_of_read(one: Report) -> list[str]:
    call = f"{one['call']['api']} {one['call']['method']}"
    if not one["answered"]:
        return [f"  {one['about']}: not told. {call}: {one['why_not']}"]
    lines = [f"  {one['about']}: {one['items']:,} in the answer of {call}"]
    for fact, how in one["fields"].items():
        if how["missing"] or how["unfit"]:
            what = f"{how['unfit']}" if how["unfit"] else f"missing in {how['missing']:,}"
            lines.append(f"    {words(fact)}: the field “{how['at']}” ({how['sure']}) {_is(what)}")
    if one["not_mapped"]:
        lines.append(f"    not mapped: {', '.join(field['at'] for field in one['not_mapped'])}")
    return lines


def _is(what: str) -> str:
    return what if what.startswith(("is ", "has ")) else f"is {what}"


def _lines_of_capture(one: Report) -> list[str]:
    call = f"{one['call']['api']} {one['call']['method']}"
    if one["write"] is None:
        return [f"  {call}: the mapping has no such call"]
    if one["fits"]:
        return [f"  {call}: as the mapping has it ({one['write']})"]
    return [f"  {call}: not as the mapping has it ({one['write']}): {'; '.join(one['differences'])}"]
