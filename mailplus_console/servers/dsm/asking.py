"""Making the calls that the mapping says, and what their answers tell: facts, and the fields that are not there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from mailplus_console.servers.dsm.calling import Call
from mailplus_console.servers.dsm.error_codes import CallRefused, NotOffered, meaning
from mailplus_console.servers.dsm.facts import UNNAMED, Facts, checked, identity
from mailplus_console.servers.dsm.mapping import FieldNames, Read
from mailplus_console.servers.dsm.session import DsmSession
from mailplus_console.servers.dsm.values import MISSING, Unfit, find, read, same

Needed = Mapping[str, frozenset[str]]
"""Kind of records → the facts that are asked for; an empty set stands for all."""

MOST_PAGES = 100_000
MOST_KEPT = 2


@dataclass(frozen=True, slots=True)
class Item:
    """What an answer says of one thing. `loop` is the record that the call was made for, '' without one."""

    facts: Facts
    loop: str = ""


@dataclass(slots=True)
class Told:
    """What came of one read. `why` is a clause on why there is nothing, '' where it was answered.

    `missing` and `unfit` count per fact the items without such a field, or with one that is not coded as the mapping
    says; `nameless` counts those of which nobody can say what they are about. `failed`: the records that it was not
    answered for, and why. `answers` are the data of each call with the
    record that it was made for: of lists only where they are kept.
    """

    read: Read
    items: list[Item] = field(default_factory=list)
    why: str = ""
    code: int | None = None
    count: int = 0
    found: Counter[str] = field(default_factory=Counter)
    missing: Counter[str] = field(default_factory=Counter)
    unfit: dict[str, str] = field(default_factory=dict)
    nameless: int = 0
    failed: dict[str, str] = field(default_factory=dict)
    asked_for: list[str] = field(default_factory=list)
    answers: list[tuple[str, Any]] = field(default_factory=list)

    @property
    def answered(self) -> bool:
        """Whether the DSM answered and the answer has the shape that the mapping says."""
        return not self.why

    def tells(self, fact: str) -> bool:
        """Whether this fact was read of every item."""
        return self.answered and fact in self.read.fields and not self.missing[fact] and fact not in self.unfit


class Asking:
    """Makes reads one after another; what earlier ones said is used for later ones. `told` has what came of each.

    `hear` is called with the number of items so far. With `keep` the first answers of lists are kept, too.
    """

    def __init__(
        self, session: DsmSession, names: FieldNames, hear: Callable[[int], None] | None = None, *, keep: bool = False
    ) -> None:
        self.told: dict[str, Told] = {}
        self._session = session
        self._names = names
        self._hear = hear
        self._keep = keep
        self._count = 0

    def all(self) -> dict[str, Told]:
        """Everything in the mapping. Raises Unavailable, SignInNeeded, and Cancelled from `hear`."""
        for first in self._names.first_reads():
            self.one(first)
        return self.told

    def some(self, needed: Needed) -> dict[str, Told]:
        """Only what tells of these facts, and what that needs; raises as `all`."""
        wanted = {
            read.name
            for read in self._names.reads.values()
            if read.record in needed and (not needed[read.record] or needed[read.record] & read.fields.keys())
        }
        loops = {self._names.reads[name].for_each for name in wanted}
        for first in self._names.first_reads():
            if first.name in wanted or (first.record in loops and first.for_each is None):
                self.one(first)
        return self.told

    def one(self, first: Read) -> None:
        """A read, and where it is refused the one that stands in for it, and so on."""
        tried: set[str] = set()
        name: str | None = first.name
        while name is not None and name not in tried:
            tried.add(name)
            told = self.told[name] = self._ask(self._names.reads[name])
            name = told.read.otherwise if not told.answered else None

    # -------------------------------------------------------------------------------------------------------- one read

    def _ask(self, read: Read) -> Told:
        told = Told(read)
        if read.for_each is not None and not any(one.answered for one in self._about(read.for_each)):
            told.why = f"the NAS does not tell the {read.for_each}, for each of which it is asked"
            return told
        for key, facts in self._loops(read):
            parameters = _filled(read.parameters, facts)
            if parameters is None:
                told.failed[key] = "the NAS does not say by which number it goes there"
                continue
            told.asked_for.append(key)
            try:
                for data in self._pages(read, parameters):
                    self._take(told, data, key)
            except (CallRefused, NotOffered) as refused:
                why = _why(refused)
                told.code = getattr(refused, "code", None)
                if read.for_each is None or isinstance(refused, NotOffered) or refused.lacks_permission:
                    told.why = why
                    return told
                told.failed[key] = why
            if told.why:
                return told
        if told.failed and len(told.failed) >= len(told.asked_for):
            told.why = next(iter(told.failed.values()))
        return told

    def _loops(self, read: Read) -> Iterator[tuple[str, Facts]]:
        """What it is called for: nothing in particular, or each record of a kind."""
        if read.for_each is None:
            yield "", {}
            return
        merged: dict[str, Facts] = {}
        for told in self._about(read.for_each):
            for item in told.items if told.answered else ():
                if "name" in item.facts:
                    merged.setdefault(item.facts["name"], {}).update(item.facts)
        yield from merged.items()

    def _about(self, kind: str) -> list[Told]:
        return [told for told in self.told.values() if told.read.record == kind]

    def _pages(self, read: Read, parameters: dict[str, object]) -> Iterator[object]:
        """The data of each call; a list that does not come in parts is not asked for in parts for ever."""
        pages, before, offset = read.pages, None, 0
        for _ in range(MOST_PAGES):
            paging = {} if pages is None else {pages.offset: offset, pages.limit: pages.size}
            data = self._session.made(Call(read.api, read.method, read.version, {**parameters, **paging}))
            items = _items(read, data)
            if before is not None and items == before:
                return
            yield data
            if pages is None or items is None or len(items) != pages.size:
                return
            before, offset = items, offset + len(items)

    def _take(self, told: Told, data: object, loop: str) -> None:
        read = told.read
        if read.items is None or (self._keep and len(told.answers) < MOST_KEPT):
            told.answers.append((loop, data))
        items = _items(read, data)
        if items is None:
            told.why = f"its answer has no list at “{read.items}”" if read.items else "its answer is no mapping"
            return
        for raw in items:
            if read.where is not None and not same(find(raw, read.where[0]), read.where[1]):
                continue
            facts = _facts(told, raw)
            told.count += 1
            if read.items is not None and identity(read.record) not in facts and read.record not in UNNAMED:
                told.nameless += 1
            told.items.append(Item(facts, loop))
        self._count += len(items)
        if self._hear is not None:
            self._hear(self._count)


def _items(read: Read, data: object) -> list[Any] | None:
    """The list in an answer; None where there is none."""
    if read.items is None:
        return [data] if isinstance(data, dict) else None
    found = find(data, read.items)
    return found if isinstance(found, list) else None


def _facts(told: Told, raw: object) -> Facts:
    facts: Facts = {}
    for fact, how in told.read.fields.items():
        if how.at is None:
            facts[fact] = how.constant
            told.found[fact] += 1
            continue
        value = find(raw, how.at)
        if value is MISSING:
            told.missing[fact] += 1
            continue
        try:
            facts[fact] = checked(told.read.record, fact, read(how, value))
            told.found[fact] += 1
        except Unfit as unfit:
            told.unfit.setdefault(fact, str(unfit))
    return facts


def _filled(parameters: Mapping[str, object], facts: Facts) -> dict[str, object] | None:
    """The parameters with facts in place of what begins with $; None where one is not known."""
    filled: dict[str, object] = {}
    for name, value in parameters.items():
        if isinstance(value, str) and value.startswith("$"):
            if value[1:] not in facts:
                return None
            value = facts[value[1:]]
        filled[name] = value
    return filled


def _why(refused: CallRefused | NotOffered) -> str:
    """A clause without anything of the NAS's own data: an error's details name users."""
    if isinstance(refused, CallRefused):
        return f"error {refused.code}: {meaning(refused.api, refused.code)}"
    return "the NAS does not offer it, or not in this version"
