"""What changed in one record, field by field: before → after in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from mailplus_console.effective.governance_steps import moved_between
from mailplus_console.profiles import PROFILE_TITLES
from mailplus_console.records import Change, DataClearing, Rules, Status, Targets, Vanished
from mailplus_console.sentence import Color, Sentence, counted, joined, said
from mailplus_console.wording import values
from mailplus_console.wording.values import PolicyNames, Words


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field before and after, in words; '' = there was nothing, or there is nothing any more."""

    field: str
    before: str
    after: str


class _Field(NamedTuple):
    attribute: str
    title: Sentence
    words: Words
    worth_telling: Callable[[Any], bool] = bool
    """Whether the value is told of a record that is new or gone; of a changed one every difference is."""


def _always(_value: Any) -> bool:
    return True


_NO_LIMIT = said("no limit")
_BY_DOMAIN = said("no value: the domain decides")
_NOTHING = said("nothing")

_RULES: tuple[_Field, ...] = (
    _Field("disable_auto_forwarding", said("Disable auto forwarding"), values.by_domain),
    _Field("daily_sending_quota", said("Daily sending quota"), values.messages(_BY_DOMAIN)),
    _Field("daily_outbound_traffic_mb", said("Daily outbound traffic"), values.megabytes(_BY_DOMAIN)),
    _Field("attachment_size_mb", said("Single attachment size"), values.megabytes(_BY_DOMAIN)),
    _Field("internal_only", said("Send mail to internal users only"), values.yes_no),
    _Field("imap", said("Enable IMAP"), values.yes_no),
    _Field("imap_lan_only", said("Allow login only from LAN via IMAP"), values.yes_no),
    _Field("pop3", said("Enable POP3"), values.yes_no),
    _Field("pop3_lan_only", said("Allow login only from LAN via POP3"), values.yes_no),
    _Field("full_text_search", said("Enable full-text search"), values.yes_no),
)

_FIELDS: Mapping[str, tuple[_Field, ...]] = {
    "server": (
        _Field("account_type", said("Account type"), values.word(values.SOURCES)),
        _Field("free_seats", said("Free seats"), values.number),
        _Field("imap", said("IMAP service"), values.on_off),
        _Field("pop3", said("POP3 service"), values.on_off),
        _Field("full_text_search", said("Full-text search"), values.on_off),
    ),
    "settings": (
        _Field("activate_all_users", said("Activate all users by default"), values.on_off),
        _Field("default_quota", said("Default user quota"), values.quota(said("off"))),
    ),
    "licenses": (
        _Field("product", said("Product"), values.word(values.PRODUCTS)),
        _Field("accounts", said("Accounts"), values.number),
        _Field("status", said("Status"), values.word(values.LICENSE_STATUSES)),
        _Field("activated", said("Activated on"), values.optional_day(said("not yet"))),
        _Field("expires", said("Expires on"), values.optional_day(said("never")), _always),
    ),
    "domains": (
        _Field("primary", said("Primary domain"), values.yes_no),
        _Field("disable_auto_forwarding", said("Disable auto forwarding"), values.yes_no),
        _Field("daily_sending_quota", said("Daily sending quota"), values.messages(_NO_LIMIT)),
        _Field("daily_outbound_traffic_mb", said("Daily outbound traffic"), values.megabytes(_NO_LIMIT)),
        _Field("attachment_size_mb", said("Single attachment size"), values.megabytes(_NO_LIMIT)),
    ),
    "users": (
        _Field("full_name", said("Full name"), values.text),
        _Field("email", said("Mail address"), values.text),
        _Field("source", said("Source"), values.word(values.SOURCES)),
        _Field("administrator", said("Administrator"), values.yes_no),
        _Field("status", said("Status"), values.word(values.STATUSES), lambda value: value is not Status.UNSPECIFIED),
        _Field("quota", said("Quota"), values.quota(said("not set"))),
    ),
    "groups": (
        _Field("description", said("Description"), values.text),
        _Field("source", said("Source"), values.word(values.SOURCES)),
        _Field("status", said("Status"), values.word(values.STATUSES), lambda value: value is not Status.UNSPECIFIED),
        _Field("quota", said("Quota"), values.quota(said("not set"))),
    ),
    "user_policies": (
        _Field("name", said("Name"), values.text, lambda _value: False),
        _Field("color", said("Color"), Color),
    ),
    "delegations": (
        _Field("name", said("Name"), values.text, lambda _value: False),
        _Field("color", said("Color"), Color),
        _Field("profile", said("Profile"), values.word(PROFILE_TITLES)),
    ),
}


def describe(change: Change, names: PolicyNames | None = None) -> tuple[FieldChange, ...]:
    """Each field that a change touches, in the order of the interface.

    `names` says what policies are called (see `policy_names`); ids without a name are shown as 'a deleted policy'.
    """
    kind, before, after = change.kind, change.before, change.after
    if kind in ("user_policy_order", "delegation_order"):
        return tuple(_moves(before or (), after or (), names or {}))
    if kind == "members":
        return tuple(_names(_MEMBERS, before or (), after or ()))
    if kind == "data_clearings":
        return (FieldChange(said("Mail and personal settings"), _fate_of_data(before), _fate_of_data(after)),)
    if kind == "vanished":
        return (FieldChange(said("In the directory"), _missing(before), _missing(after)),)
    found = list(_fields(_FIELDS[kind], before, after))
    if kind == "user_policies":
        found += _rules(before, after)
    if kind == "delegations":
        found += _permissions(before, after)
    if kind in ("user_policies", "delegations"):
        found += _targets(before, after)
    return tuple(found)


def _missing(record: Vanished | None) -> str:
    if record is None:
        return said("yes")
    return said("missing in “{directory}” since {day}", directory=record.directory, day=record.since)


def _fate_of_data(clearing: DataClearing | None) -> str:
    return said("to be cleared at the next apply") if clearing else said("kept")


class Told:
    """`describe` for many changes: what was said of a user or group is said again where the same changed."""

    def __init__(self, names: PolicyNames | None = None) -> None:
        self._names = names
        self._said: dict[Any, tuple[FieldChange, ...]] = {}

    def describe(self, change: Change) -> tuple[FieldChange, ...]:
        """Each field that the change touches."""
        key = _alike(change)
        if key is None:
            return describe(change, self._names)
        fields = self._said.get(key)
        if fields is None:
            fields = self._said[key] = describe(change, self._names)
        return fields


def _alike(change: Change) -> Any:
    """The same for users, or groups, in whom the same changed; None where that cannot be told at a glance."""
    old, new = change.before, change.after
    if change.kind not in ("users", "groups") or old is None or new is None:
        return None
    same_otherwise = (
        old.full_name == new.full_name and old.email == new.email and old.administrator == new.administrator
        if change.kind == "users"
        else old.description == new.description
    )
    key = (change.kind, old.status, new.status, old.quota, new.quota, old.source, new.source)
    return key if same_otherwise else None


def title_and_words(kind: str, field: str) -> tuple[str, Callable[[Any], str]]:
    """What a field of a record is called ('rules.imap' for a rule), and how its values are written."""
    rule = field.removeprefix("rules.")
    fields = _RULES if field.startswith("rules.") else _FIELDS[kind]
    found = next((item for item in fields if item.attribute == rule), None)
    return (found.title, found.words) if found else (field, str)


def _fields(fields: Sequence[_Field], before: Any, after: Any) -> Iterator[FieldChange]:
    for attribute, title, words, worth_telling in fields:
        old = None if before is None else getattr(before, attribute)
        new = None if after is None else getattr(after, attribute)
        if before is None or after is None:
            value = new if before is None else old
            if worth_telling(value):
                said = words(value)
                yield FieldChange(title, "", said) if before is None else FieldChange(title, said, "")
        elif old != new:
            yield FieldChange(title, words(old), words(new))


def _rules(before: Any, after: Any) -> Iterator[FieldChange]:
    """The rules; of a policy that is new or gone, those that say something else than a fresh policy."""
    fresh = Rules()
    old, new = before.rules if before else fresh, after.rules if after else fresh
    for item in _fields(_RULES, old, new):
        yield FieldChange(item.field, item.before if before else "", item.after if after else "")


def _permissions(before: Any, after: Any) -> Iterator[FieldChange]:
    old = tuple(map(values.permission, before.permissions)) if before else ()
    new = tuple(map(values.permission, after.permissions)) if after else ()
    yield from _names(_PERMISSIONS, old, new)


def _targets(before: Any, after: Any) -> Iterator[FieldChange]:
    old, new = before.targets if before else Targets(), after.targets if after else Targets()
    yield from _names(_USERS, old.users, new.users)
    yield from _names(_GROUPS, old.groups, new.groups)


class _Names(NamedTuple):
    """What is said of a list of names: its title, who came, who went, and how many there are."""

    title: Sentence
    joined: Sentence
    left: Sentence
    amount: Callable[[int], Sentence]


_MEMBERS = _Names(said("Members"), said("Joined"), said("Left"), lambda n: counted("{n} user", "{n} users", n))
_USERS = _Names(
    said("Target users"), said("Users added"), said("Users taken out"), lambda n: counted("{n} user", "{n} users", n)
)
_GROUPS = _Names(
    said("Target groups"),
    said("Groups added"),
    said("Groups taken out"),
    lambda n: counted("{n} group", "{n} groups", n),
)
_PERMISSIONS = _Names(
    said("Permissions"),
    said("Granted"),
    said("Withdrawn"),
    lambda n: counted("{n} permission", "{n} permissions", n),
)


def _names(words: _Names, before: Iterable[str], after: Iterable[str]) -> Iterator[FieldChange]:
    """A list of names: how many there were and are, who came and who went."""
    old, new = tuple(before), tuple(after)
    if old == new:
        return
    there, stay = frozenset(old), frozenset(new)
    come = [name for name in new if name not in there]
    gone = [name for name in old if name not in stay]
    had, has = (words.amount(len(names)) if names else said("none") for names in (old, new))
    yield FieldChange(words.title, had, has)
    if come:
        yield FieldChange(words.joined, "", values.listed(come))
    if gone:
        yield FieldChange(words.left, values.listed(gone), "")


def _moves(before: Sequence[str], after: Sequence[str], names: PolicyNames) -> Iterator[FieldChange]:
    """The policies that stand elsewhere than before, with their places; 1 is the highest.

    Those that were moved stand for all that made room, unless moves made up for each other: then all that stand
    elsewhere are told, for a place that is the same as before tells nothing.
    """
    old = {policy: place for place, policy in enumerate(before, 1)}
    new = {policy: place for place, policy in enumerate(after, 1)}
    moved = moved_between([policy for policy in before if policy in new], [policy for policy in after if policy in old])
    if any(old[policy] == new[policy] for policy in moved):
        moved = [policy for policy in after if policy in old and old[policy] != new[policy]]
    shown = [policy for policy in before if policy not in new]
    shown += sorted((*moved, *(policy for policy in after if policy not in old)), key=new.__getitem__)
    for policy in shown:
        known = policy in names
        title = said("Place of “{policy}”", policy=names[policy]) if known else said("Place of a deleted policy")
        yield FieldChange(title, _place(old.get(policy)), _place(new.get(policy)))


def _place(place: int | None) -> str:
    return "" if place is None else values.number(place)


def fields_in_words(changes: Sequence[FieldChange]) -> Sentence:
    """The fields in one line: `Status: unspecified → activated; Quota: 1,024 MB`."""
    parts: list[str] = []
    for change in changes:
        parts += ("; ", change.field) if parts else (change.field,)
        if change.before:
            parts += (": ", change.before, " → ", change.after or _NOTHING)
        else:
            parts += (": ", change.after)
    return joined("", parts)
