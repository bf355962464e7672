"""The requests of the NAS's own web interface, from a HAR file of the browser, held against what would be sent.

Only a request that is the same in every field confirms a call; what it means in our words is shown to the person.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from mailplus_console.errors import Refused, Unavailable
from mailplus_console.sentence import said
from mailplus_console.servers.dsm.asking import Told
from mailplus_console.servers.dsm.discovery import MAILPLUS
from mailplus_console.servers.dsm.facts import checked
from mailplus_console.servers.dsm.mapping import FieldNames, Write
from mailplus_console.servers.dsm.values import MISSING, Unfit, find, read, same

LARGEST_FILE = 500_000_000
_COMPOUND = "SYNO.Entry.Request"
_NOT_PARAMETERS = frozenset({"api", "method", "version", "_sid", "SynoToken"})
_MOST_MEANT = 5


@dataclass(frozen=True, slots=True)
class Captured:
    """One call in the capture. `accepted`: whether the NAS answered that it was done; None where there is no answer."""

    api: str
    method: str
    version: str
    parameters: Mapping[str, Any] = field(repr=False)
    accepted: bool | None
    host: str = ""


@dataclass(frozen=True, slots=True)
class Compared:
    """A captured call and the write that it is most like, None where the mapping has none.

    `differences` are clauses without anything of the values; none: it is the same. `means` says in our words what the
    mapping takes it for, with names in it.
    """

    captured: Captured
    write: Write | None
    differences: tuple[str, ...] = ()
    means: tuple[str, ...] = field(default=(), repr=False)

    @property
    def fits(self) -> bool:
        """Whether it shows that the mapping has this call right."""
        return self.write is not None and not self.differences


def compared(names: FieldNames, calls: Iterable[Captured], told: Mapping[str, Told] | None = None) -> list[Compared]:
    """Each call that is not one of the mapping's reads; `told` is what the NAS said to those."""
    reads = {(read.api, read.method) for read in names.reads.values()}
    return [_nearest(names, call, told or {}) for call in calls if (call.api, call.method) not in reads]


def confirmed_by(compared_calls: Iterable[Compared]) -> frozenset[str]:
    """The writes that the capture shows to be right: each request of theirs that the NAS carried out fits."""
    fitting: set[str] = set()
    otherwise: set[str] = set()
    for one in compared_calls:
        if one.write is not None and one.fits:
            fitting.add(one.write.name)
        elif one.write is not None and one.captured.accepted is True:
            otherwise.add(one.write.name)
    return frozenset(fitting - otherwise)


def _nearest(names: FieldNames, call: Captured, told: Mapping[str, Told]) -> Compared:
    candidates = [
        _against(write, call, told)
        for write in names.writes.values()
        if (write.api, write.method) == (call.api, call.method)
    ]
    return min(candidates, key=lambda one: len(one.differences), default=Compared(call, None))


def _against(write: Write, call: Captured, told: Mapping[str, Told]) -> Compared:
    differences: list[str] = []
    if call.accepted is not True:
        differences.append("the NAS did not do it" if call.accepted is False else "the NAS's answer is not in it")
    if write.version is not None and call.version != str(write.version):
        differences.append(f"it is version {call.version[:8]}, not {write.version}")
    for name, value in write.parameters.items():
        if name not in call.parameters:
            differences.append(f"“{name}” is not sent")
        elif not same(call.parameters[name], value):
            differences.append(f"“{name}” has another value than the mapping's")
    items, more = _items(write, call.parameters)
    differences += more
    means: list[str] = []
    for item in items:
        meant, wrong = _meaning(write, item)
        differences += [one for one in wrong if one not in differences]
        means.append(meant)
    differences += _differs_from_base(write, call.parameters, told) if write.base else _extra(write, call, items)
    return Compared(call, write, tuple(differences), tuple(means[:_MOST_MEANT]))


def _items(write: Write, parameters: Mapping[str, Any]) -> tuple[list[Any], list[str]]:
    if write.items is None:
        return [parameters], []
    found = find(parameters, write.items)
    if not isinstance(found, list) or not found:
        return [], [f"there is no list “{write.items}”"]
    return found, []


def _meaning(write: Write, item: Any) -> tuple[str, list[str]]:
    """What one item says in our words, and what does not fit."""
    told: list[str] = []
    wrong: list[str] = []
    for fact, how in write.fields.items():
        if how.at is None:
            continue
        value = find(item, how.at)
        if value is MISSING:
            wrong.append(f"“{how.at}” is not sent")
            continue
        try:
            meant = checked(write.record, fact, read(how, value))
        except Unfit as unfit:
            wrong.append(f"“{how.at or write.items}” {unfit}")
            continue
        told.append(f"{fact.replace('_', ' ')}: {_word(meant)}")
    return f"{write.about} ({'; '.join(told)})", wrong


def _word(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dict):
        return ", ".join(name for names in value.values() for name in names) or "nobody"
    if isinstance(value, tuple):
        return ", ".join(value) or "none"
    return "none" if value is None else str(value)


def _extra(write: Write, call: Captured, items: list[Any]) -> list[str]:
    """What is sent and what the mapping knows nothing of."""
    known = [how.at for how in write.fields.values() if how.at]
    top = {name: value for name, value in call.parameters.items() if name not in write.parameters}
    if write.items is None:
        paths = {path for path in leaves(top) if path and not _covered(path, known)}
    else:
        paths = {path for path in leaves(top) if path and not _covered(path, [write.items])}
        paths |= {
            f"{write.items}.{path}" for item in items for path in leaves(item) if path and not _covered(path, known)
        }
    return [f"“{path}” is sent, which the mapping does not have" for path in sorted(paths)]


def _differs_from_base(write: Write, parameters: Mapping[str, Any], told: Mapping[str, Told]) -> list[str]:
    """Whether all that the NAS says itself is sent back, and nothing else: that is what the console would do."""
    answers = [data for name, one in told.items() if name == write.base for _, data in one.answers]
    if not answers or not isinstance(answers[0], Mapping):
        return ["what the NAS says itself, and wants back, could not be read"]
    wanted = {*answers[0], *write.parameters, *((how.at or "").partition(".")[0] for how in write.fields.values())}
    return [
        *(f"“{name}” is not sent, though the NAS tells it" for name in sorted(wanted - parameters.keys())),
        *(f"“{name}” is sent, which the NAS does not tell" for name in sorted(parameters.keys() - wanted)),
    ]


def _covered(path: str, known: Iterable[str]) -> bool:
    return any(path == one or path.startswith(f"{one}.") for one in known)


def leaves(value: object, at: str = "") -> Iterator[str]:
    """The paths of everything that is no mapping itself."""
    if not isinstance(value, Mapping) or (not value and at):
        yield at
        return
    for name, inner in value.items():
        yield from leaves(inner, f"{at}.{name}" if at else name)


# ------------------------------------------------------------------------------------------------------- the HAR file


def calls_in(path: Path) -> list[Captured]:
    """The calls of MailPlus Server's APIs in a HAR file, in order. Raises Refused for another file, Unavailable."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise Refused(
                said(
                    "{path} is larger than {size} MB: save a shorter record.",
                    path=str(path),
                    size=LARGEST_FILE // 1_000_000,
                )
            )
        har = json.loads(path.read_text(encoding="utf-8-sig"))
        entries = har["log"]["entries"]
    except OSError as error:
        raise Unavailable(
            said("The capture {path} cannot be read: {why}.", path=str(path), why=str(error.strerror))
        ) from error
    except (ValueError, RecursionError, KeyError, TypeError):
        raise Refused(
            said(
                "{path} is no HAR file: save the network record in the browser's developer tools as HAR.",
                path=str(path),
            )
        ) from None
    if not isinstance(entries, list):
        raise Refused(said("{path} is no HAR file: it has no list of requests.", path=str(path)))
    found: list[Captured] = []
    for entry in entries:
        found += _calls_of(entry)
    return found


def _calls_of(entry: object) -> Iterator[Captured]:
    request = _mapping(entry).get("request")
    address = urlsplit(_safe_url(_mapping(request).get("url")))
    given = dict(parse_qsl(address.query, keep_blank_values=True)) | _form(_mapping(request))
    named = address.path.rpartition("/")[2]
    api = given.get("api") or (named if named.startswith("SYNO.") else "")
    answer = _answer(_mapping(entry))
    host = address.netloc.rpartition("@")[2]
    if api == _COMPOUND:
        yield from _within(given, answer, host)
    elif api.startswith(MAILPLUS):
        parameters = {name: _decoded(text) for name, text in given.items() if name not in _NOT_PARAMETERS}
        accepted = answer.get("success") if isinstance(answer.get("success"), bool) else None
        yield Captured(api, given.get("method", ""), given.get("version", ""), parameters, accepted, host)


def _within(given: Mapping[str, str], answer: Mapping[str, Any], host: str) -> Iterator[Captured]:
    """The calls within a compound, each with its own answer."""
    calls = _decoded(given.get("compound", ""))
    results = _mapping(answer.get("data")).get("result")
    results = results if isinstance(results, list) else []
    for place, call in enumerate(calls if isinstance(calls, list) else []):
        one = _mapping(call)
        api = one.get("api")
        if not isinstance(api, str) or not api.startswith(MAILPLUS):
            continue
        result = _mapping(results[place]) if place < len(results) else {}
        accepted = result.get("success") if isinstance(result.get("success"), bool) else None
        parameters = {name: value for name, value in one.items() if name not in _NOT_PARAMETERS}
        yield Captured(api, str(one.get("method", "")), str(one.get("version", "")), parameters, accepted, host)


def _form(request: Mapping[str, Any]) -> dict[str, str]:
    body = _mapping(request.get("postData"))
    text = body.get("text")
    if isinstance(text, str) and text:
        return dict(parse_qsl(text, keep_blank_values=True))
    pairs = body.get("params")
    found: dict[str, str] = {}
    for pair in pairs if isinstance(pairs, list) else []:
        name, value = _mapping(pair).get("name"), _mapping(pair).get("value")
        if isinstance(name, str) and isinstance(value, str):
            # Some browsers save the values as they went over the line, others as they were meant.
            found |= dict(parse_qsl(f"{name}={value}", keep_blank_values=True)) if "%" in value else {name: value}
    return found


def _answer(entry: Mapping[str, Any]) -> Mapping[str, Any]:
    text = _mapping(_mapping(entry.get("response")).get("content")).get("text")
    return _mapping(_decoded(text)) if isinstance(text, str) else {}


def _decoded(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _safe_url(url: object) -> str:
    try:
        urlsplit(str(url))
    except ValueError:
        return ""
    return str(url)
