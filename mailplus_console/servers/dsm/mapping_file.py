"""Reading fields.json and a person's file over it: merged part by part, checked, and refused where it is wrong."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from mailplus_console.errors import Refused, Unavailable
from mailplus_console.exchange.problems import did_you_mean, one_of, shown
from mailplus_console.sentence import of_data
from mailplus_console.servers.dsm.facts import FACTS, kinds_for, words_for
from mailplus_console.servers.dsm.mapping import FieldNames, Pages, Read, Write
from mailplus_console.servers.dsm.values import DATE_FORMS, KINDS, TARGET_NAMES, Field

BUILT_IN = Path(__file__).with_name("fields.json")
FORMAT = 1
SURE = ("live", "inferred", "guess")

_LARGEST_FILE = 1_000_000
_WHOLE_ONLY = frozenset({"values", "parameters", "others"})  # an override puts another one in their place
_TOP = ("about", "sources", "format", "reads", "writes")
_CALL = ("about", "api", "method", "version", "sure", "source", "fields", "parameters")
_READ = (
    *_CALL,
    *("items", "pages", "where", "for_each", "otherwise", "others", "whole", "administrators_only"),
)
_WRITE = (*_CALL, "record", "capture", "items", "base")
_FIELD = ("at", "kind", "values", "none", "times", "form", "sure", "source")


def field_names(own_file: str | None = None) -> FieldNames:
    """The mapping that comes with the console, with a person's own file over it.

    The own file holds only what differs; null takes something out. Raises Refused, naming the place of what is wrong
    in it, and Unavailable where it cannot be read.
    """
    merged = json.loads(BUILT_IN.read_text(encoding="utf-8"))
    where = BUILT_IN.name
    if own_file is not None:
        where = own_file
        merged = _over(merged, _loaded(Path(own_file)))
    return _Checking(where).field_names(merged)


def _loaded(path: Path) -> Any:
    try:
        with path.open("rb") as file:
            raw = file.read(_LARGEST_FILE + 1)
    except OSError as error:
        raise Unavailable(
            f"The file of field names {path} cannot be read: {error.strerror}. The server's settings name it; without "
            "it those that come with the console are used."
        ) from error
    if len(raw) > _LARGEST_FILE:
        raise Refused(f"The file of field names {path} is longer than {_LARGEST_FILE:,} bytes.")
    try:
        own = json.loads(raw.decode("utf-8"))
    except json.JSONDecodeError as error:
        raise Refused(f"The file of field names {path} is no JSON: line {error.lineno}, {error.msg}.") from error
    except (ValueError, RecursionError) as error:
        raise Refused(f"The file of field names {path} is no JSON in UTF-8.") from error
    if not isinstance(own, dict):
        raise Refused(f"The file of field names {path} is no mapping: it begins with a brace.")
    return own


def _over(base: Any, own: Any, name: str = "") -> Any:
    """The one with the other merged in; what is no mapping, and a mapping that is one value, is replaced."""
    if not isinstance(own, dict) or not isinstance(base, dict) or name in _WHOLE_ONLY:
        return own
    merged = dict(base)
    for key, value in own.items():
        if value is None and key not in _WHOLE_ONLY:
            merged.pop(key, None)
        else:
            merged[key] = _over(merged.get(key), value, key)
    return merged


class _Checking:
    """Turns the merged JSON into reads and writes; `where` is the file that a mistake must be in."""

    def __init__(self, where: str) -> None:
        self._where = where

    def wrong(self, place: str, what: str) -> Refused:
        return Refused(f"The file of field names {self._where} is wrong at {place}: {what}. Mend it, or leave it out.")

    # ----------------------------------------------------------------------------------------------------- the whole

    def field_names(self, merged: dict[str, Any]) -> FieldNames:
        self.known_keys(merged, _TOP, "the top")
        if merged.get("format") != FORMAT:
            raise self.wrong("format", f"this console knows format {FORMAT}")
        reads = {name: self.read(name, said) for name, said in self.named(merged, "reads").items()}
        writes = {name: self.write(name, said) for name, said in self.named(merged, "writes").items()}
        for read in reads.values():
            if read.otherwise is not None and read.otherwise not in reads:
                raise self.wrong(f"reads.{read.name}.otherwise", f"there is no read {shown(read.otherwise)}")
        for write in writes.values():
            if write.base is not None and write.base not in reads:
                raise self.wrong(f"writes.{write.name}.base", f"there is no read {shown(write.base)}")
        plain = json.dumps([merged["reads"], merged["writes"]], sort_keys=True)
        return FieldNames(reads, writes, hashlib.sha256(plain.encode()).hexdigest()[:32])

    def named(self, merged: Mapping[str, Any], which: str) -> dict[str, dict[str, Any]]:
        calls = self.mapping(merged, which, "the top")
        for name, said in calls.items():
            if not isinstance(said, dict):
                raise self.wrong(f"{which}.{name}", "it is no mapping")
        return calls

    def read(self, name: str, said: dict[str, Any]) -> Read:
        place = f"reads.{name}"
        record = name.partition(".")[0]
        if record not in FACTS:
            raise self.wrong(place, f"there is nothing called {shown(record)}{did_you_mean(record, FACTS)}")
        self.known_keys(said, _READ, place)
        for_each = self.text(said, "for_each", place, optional=True)
        if for_each is not None and for_each not in FACTS:
            raise self.wrong(f"{place}.for_each", f"there is nothing called {shown(for_each)}")
        others = self.mapping(said, "others", place, optional=True)
        self.known_keys(others, FACTS[record], f"{place}.others")
        for key, value in others.items():
            self.constant(value, f"{place}.others.{key}", record, key)
        return Read(
            name,
            **self.call(said, place, record),
            pages=self.pages(said, place),
            items=self.text(said, "items", place, optional=True),
            where=self.where(said, place),
            for_each=for_each,
            otherwise=self.text(said, "otherwise", place, optional=True),
            others=others,
            whole=self.flag(said, "whole", place),
            administrators_only=self.flag(said, "administrators_only", place),
        )

    def write(self, name: str, said: dict[str, Any]) -> Write:
        place = f"writes.{name}"
        self.known_keys(said, _WRITE, place)
        record = self.text(said, "record", place) or ""
        if record not in FACTS:
            raise self.wrong(f"{place}.record", f"there is nothing called {shown(record)}")
        items = self.text(said, "items", place, optional=True)
        call = self.call(said, place, record)
        plain = [key for key, how in call["fields"].items() if how.at == ""]
        if plain and (items is None or len(call["fields"]) > 1):
            raise self.wrong(f"{place}.fields.{plain[0]}.at", "'' is for the only field of a list's items")
        return Write(
            name,
            record,
            capture=self.text(said, "capture", place, optional=True) or "",
            items=items,
            base=self.text(said, "base", place, optional=True),
            **call,
        )

    def call(self, said: Mapping[str, Any], place: str, record: str) -> dict[str, Any]:
        """What reads and writes have in common."""
        version = said.get("version")
        if version is not None and (isinstance(version, bool) or not isinstance(version, int)):
            raise self.wrong(f"{place}.version", "it is no number")
        fields = self.mapping(said, "fields", place)
        self.known_keys(fields, FACTS[record], f"{place}.fields")
        return {
            "about": of_data(self.text(said, "about", place) or ""),
            "api": self.text(said, "api", place),
            "method": self.text(said, "method", place),
            "version": version,
            "fields": {key: self.field(how, f"{place}.fields.{key}", record, key) for key, how in fields.items()},
            "parameters": self.mapping(said, "parameters", place, optional=True),
            "sure": self.sure(said, place),
            "source": self.text(said, "source", place, optional=True) or "",
        }

    # ------------------------------------------------------------------------------------------------------- one field

    def field(self, said: object, place: str, record: str, fact: str) -> Field:
        if not isinstance(said, dict):
            raise self.wrong(place, "it is no mapping")
        sure, source = self.sure(said, place), self.text(said, "source", place, optional=True) or ""
        if "is" in said:
            self.known_keys(said, ("is", "sure", "source"), place)
            self.constant(said["is"], f"{place}.is", record, fact)
            return Field(constant=said["is"], sure=sure, source=source)
        self.known_keys(said, _FIELD, place)
        kind = self.text(said, "kind", place, optional=True) or "text"
        if kind not in KINDS:
            raise self.wrong(f"{place}.kind", f"{shown(kind)} is not {one_of(KINDS)}{did_you_mean(kind, KINDS)}")
        if kind not in kinds_for(record, fact):
            raise self.wrong(f"{place}.kind", f"for {fact} it is {one_of(kinds_for(record, fact))}")
        values = self.values(said, place, kind, words_for(record, fact))
        form = self.text(said, "form", place, optional=True) or ""
        if kind == "date" and form not in DATE_FORMS:
            raise self.wrong(f"{place}.form", f"it is {one_of(DATE_FORMS)}")
        none, times = said.get("none", []), said.get("times", 1)
        if not isinstance(none, list):
            raise self.wrong(f"{place}.none", "it is no list")
        if isinstance(times, bool) or not isinstance(times, int) or times < 1:
            raise self.wrong(f"{place}.times", "it is no number from 1")
        return Field(self.path(said, place), kind, values, tuple(none), times, form, None, sure, source)

    def values(self, said: Mapping[str, Any], place: str, kind: str, words: tuple[str, ...]) -> dict[str, Any]:
        """Our words with the DSM's values for them."""
        values, place = self.mapping(said, "values", place, optional=True), f"{place}.values"
        if kind in ("choice", "choices"):
            self.known_keys(values, words, place)
            if not values:
                raise self.wrong(place, "it says what each value means, and is missing")
        for name in {"targets": TARGET_NAMES, "switch": ("true", "false") if values else ()}.get(kind, ()):
            if name not in values:
                raise self.wrong(place, f"{shown(name)} is missing")
        return values

    def constant(self, value: object, place: str, record: str, fact: str) -> None:
        """A value that the file gives itself, in our words."""
        words = words_for(record, fact)
        if words and value not in words:
            raise self.wrong(place, f"it is {one_of(words)}")
        if not words and not (kinds_for(record, fact) == ("switch",) and isinstance(value, bool)):
            raise self.wrong(place, f"there can be no such value for {fact}")

    def path(self, said: Mapping[str, Any], place: str) -> str:
        at = said.get("at")
        if not isinstance(at, str) or (at and not all(at.split("."))):
            raise self.wrong(f"{place}.at", "it is no path of names with dots between them")
        return at

    def sure(self, said: Mapping[str, Any], place: str) -> str:
        sure = said.get("sure", "guess")
        if sure not in SURE:
            raise self.wrong(f"{place}.sure", f"it is {one_of(SURE)}")
        return str(sure)

    def pages(self, said: Mapping[str, Any], place: str) -> Pages | None:
        pages = self.mapping(said, "pages", place, optional=True)
        if not pages:
            return None
        place = f"{place}.pages"
        self.known_keys(pages, ("offset", "limit", "size"), place)
        size = pages.get("size")
        if isinstance(size, bool) or not isinstance(size, int) or size < 1:
            raise self.wrong(f"{place}.size", "it is no number from 1")
        return Pages(self.text(pages, "offset", place) or "", self.text(pages, "limit", place) or "", size)

    def where(self, said: Mapping[str, Any], place: str) -> tuple[str, object] | None:
        where = self.mapping(said, "where", place, optional=True)
        if not where:
            return None
        self.known_keys(where, ("at", "is"), f"{place}.where")
        return self.path(where, f"{place}.where"), where.get("is")

    # ------------------------------------------------------------------------------------------------------ plain JSON

    def known_keys(self, said: Mapping[str, Any], known: Iterable[str], place: str) -> None:
        known = tuple(known)
        for key in said:
            if key not in known:
                raise self.wrong(place, f"there is nothing called {shown(key)}{did_you_mean(key, known)}")

    def text(self, said: Mapping[str, Any], key: str, place: str, *, optional: bool = False) -> str | None:
        value = said.get(key)
        if isinstance(value, str) or (value is None and optional):
            return value
        raise self.wrong(f"{place}.{key}", "it is missing" if value is None else "it is no text")

    def flag(self, said: Mapping[str, Any], key: str, place: str) -> bool:
        value = said.get(key, False)
        if not isinstance(value, bool):
            raise self.wrong(f"{place}.{key}", "it is neither true nor false")
        return value

    def mapping(self, said: Mapping[str, Any], key: str, place: str, *, optional: bool = False) -> dict[str, Any]:
        value = said.get(key)
        if isinstance(value, dict):
            return value
        if value is None and optional:
            return {}
        raise self.wrong(f"{place}.{key}", "it is missing" if value is None else "it is no mapping")
