"""What changed in one record, field by field: before → after in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from mailplus_console.edits.draft import quoted
from mailplus_console.effective.governance_steps import moved_between
from mailplus_console.profiles import PROFILE_TITLES
from mailplus_console.records import Change, Rules, Status, Targets, Vanished
from mailplus_console.wording import values
from mailplus_console.wording.values import PLAIN, Formats, PolicyNames


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field before and after, in words; '' = there was nothing, or there is nothing any more."""

    field: str
    before: str
    after: str


class _Field(NamedTuple):
    attribute: str
    title: str
    words: Callable[[Any, Formats], str]
    worth_telling: Callable[[Any], bool] = bool
    """Whether the value is told of a record that is new or gone; of a changed one every difference is."""


def _always(_value: Any) -> bool:
    return True


_NO_LIMIT = "no limit"
_BY_DOMAIN = "no value: the domain decides"

_RULES: tuple[_Field, ...] = (
    _Field("disable_auto_forwarding", "Disable auto forwarding", values.by_domain),
    _Field("daily_sending_quota", "Daily sending quota", values.amount("messages", _BY_DOMAIN)),
    _Field("daily_outbound_traffic_mb", "Daily outbound traffic", values.amount("MB", _BY_DOMAIN)),
    _Field("attachment_size_mb", "Single attachment size", values.amount("MB", _BY_DOMAIN)),
    _Field("internal_only", "Send mail to internal users only", values.yes_no),
    _Field("imap", "Enable IMAP", values.yes_no),
    _Field("imap_lan_only", "Allow login only from LAN via IMAP", values.yes_no),
    _Field("pop3", "Enable POP3", values.yes_no),
    _Field("pop3_lan_only", "Allow login only from LAN via POP3", values.yes_no),
    _Field("full_text_search", "Enable full-text search", values.yes_no),
)

_FIELDS: Mapping[str, tuple[_Field, ...]] = {
    "server": (
        _Field("account_type", "Account type", values.word(values.SOURCES)),
        _Field("free_seats", "Free seats", values.count),
        _Field("imap", "IMAP service", values.on_off),
        _Field("pop3", "POP3 service", values.on_off),
        _Field("full_text_search", "Full-text search", values.on_off),
    ),
    "settings": (
        _Field("activate_all_users", "Activate all users by default", values.on_off),
        _Field("default_quota", "Default user quota", values.quota("off")),
    ),
    "licenses": (
        _Field("product", "Product", values.word(values.PRODUCTS)),
        _Field("accounts", "Accounts", values.count),
        _Field("status", "Status", values.word(values.LICENSE_STATUSES)),
        _Field("activated", "Activated on", values.optional_day("not yet")),
        _Field("expires", "Expires on", values.optional_day("never"), _always),
    ),
    "domains": (
        _Field("primary", "Primary domain", values.yes_no),
        _Field("disable_auto_forwarding", "Disable auto forwarding", values.yes_no),
        _Field("daily_sending_quota", "Daily sending quota", values.amount("messages", _NO_LIMIT)),
        _Field("daily_outbound_traffic_mb", "Daily outbound traffic", values.amount("MB", _NO_LIMIT)),
        _Field("attachment_size_mb", "Single attachment size", values.amount("MB", _NO_LIMIT)),
    ),
    "users": (
        _Field("full_name", "Full name", values.text),
        _Field("email", "Mail address", values.text),
        _Field("source", "Source", values.word(values.SOURCES)),
        _Field("administrator", "Administrator", values.yes_no),
        _Field("status", "Status", values.word(values.STATUSES), lambda value: value is not Status.UNSPECIFIED),
        _Field("quota", "Quota", values.quota("not set")),
    ),
    "groups": (
        _Field("description", "Description", values.text),
        _Field("source", "Source", values.word(values.SOURCES)),
        _Field("status", "Status", values.word(values.STATUSES), lambda value: value is not Status.UNSPECIFIED),
        _Field("quota", "Quota", values.quota("not set")),
    ),
    "user_policies": (
        _Field("name", "Name", values.text, lambda _value: False),
        _Field("color", "Color", values.color),
    ),
    "delegations": (
        _Field("name", "Name", values.text, lambda _value: False),
        _Field("color", "Color", values.color),
        _Field("profile", "Profile", values.word(PROFILE_TITLES)),
    ),
}


def describe(change: Change, names: PolicyNames | None = None, formats: Formats = PLAIN) -> tuple[FieldChange, ...]:
    """Each field that a change touches, in the order of the interface.

    `names` says what policies are called (see `policy_names`); ids without a name are shown as 'a deleted policy'.
    """
    kind, before, after = change.kind, change.before, change.after
    if kind in ("user_policy_order", "delegation_order"):
        return tuple(_moves(before or (), after or (), names or {}, formats))
    if kind == "members":
        return tuple(_names("Members", "Joined", "Left", before or (), after or (), formats))
    if kind == "data_clearings":
        pending = "to be cleared at the next apply"
        return (FieldChange("Mail and personal settings", pending if before else "kept", pending if after else "kept"),)
    if kind == "vanished":
        return (FieldChange("In the directory", _missing(before, formats), _missing(after, formats)),)
    found = list(_fields(_FIELDS[kind], before, after, formats))
    if kind == "user_policies":
        found += _rules(before, after, formats)
    if kind == "delegations":
        found += _permissions(before, after, formats)
    if kind in ("user_policies", "delegations"):
        found += _targets(before, after, formats)
    return tuple(found)


def _missing(record: Vanished | None, formats: Formats) -> str:
    return "yes" if record is None else f"missing in {quoted(record.directory)} since {formats.day(record.since)}"


class Told:
    """`describe` for many changes: what was said of a user or group is said again where the same changed."""

    def __init__(self, names: PolicyNames | None = None, formats: Formats = PLAIN) -> None:
        self._names, self._formats = names, formats
        self._said: dict[Any, tuple[FieldChange, ...]] = {}

    def describe(self, change: Change) -> tuple[FieldChange, ...]:
        """Each field that the change touches."""
        key = _alike(change)
        if key is None:
            return describe(change, self._names, self._formats)
        fields = self._said.get(key)
        if fields is None:
            fields = self._said[key] = describe(change, self._names, self._formats)
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


def title_and_words(kind: str, field: str) -> tuple[str, Callable[[Any, Formats], str]]:
    """What a field of a record is called ('rules.imap' for a rule), and how its values are written."""
    rule = field.removeprefix("rules.")
    fields = _RULES if field.startswith("rules.") else _FIELDS[kind]
    found = next((item for item in fields if item.attribute == rule), None)
    return (found.title, found.words) if found else (field, lambda value, _formats: str(value))


def _fields(fields: Sequence[_Field], before: Any, after: Any, formats: Formats) -> Iterator[FieldChange]:
    for attribute, title, words, worth_telling in fields:
        old = None if before is None else getattr(before, attribute)
        new = None if after is None else getattr(after, attribute)
        if before is None or after is None:
            value = new if before is None else old
            if worth_telling(value):
                said = words(value, formats)
                yield FieldChange(title, "", said) if before is None else FieldChange(title, said, "")
        elif old != new:
            yield FieldChange(title, words(old, formats), words(new, formats))


def _rules(before: Any, after: Any, formats: Formats) -> Iterator[FieldChange]:
    """The rules; of a policy that is new or gone, those that say something else than a fresh policy."""
    fresh = Rules()
    old, new = before.rules if before else fresh, after.rules if after else fresh
    for item in _fields(_RULES, old, new, formats):
        yield FieldChange(item.field, item.before if before else "", item.after if after else "")


def _permissions(before: Any, after: Any, formats: Formats) -> Iterator[FieldChange]:
    old = tuple(map(values.permission, before.permissions)) if before else ()
    new = tuple(map(values.permission, after.permissions)) if after else ()
    yield from _names("Permissions", "Granted", "Withdrawn", old, new, formats, "permission", "permissions")


def _targets(before: Any, after: Any, formats: Formats) -> Iterator[FieldChange]:
    old, new = before.targets if before else Targets(), after.targets if after else Targets()
    yield from _names("Target users", "Users added", "Users taken out", old.users, new.users, formats)
    groups = (old.groups, new.groups)
    yield from _names("Target groups", "Groups added", "Groups taken out", *groups, formats, "group", "groups")


def _names(
    title: str,
    joined: str,
    left: str,
    before: Iterable[str],
    after: Iterable[str],
    formats: Formats,
    one: str = "user",
    many: str = "users",
) -> Iterator[FieldChange]:
    """A list of names: how many there were and are, who came and who went."""
    old, new = tuple(before), tuple(after)
    if old == new:
        return
    there, stay = frozenset(old), frozenset(new)
    come = [name for name in new if name not in there]
    gone = [name for name in old if name not in stay]
    yield FieldChange(title, _how_many(old, one, many, formats), _how_many(new, one, many, formats))
    if come:
        yield FieldChange(joined, "", values.listed(come, formats))
    if gone:
        yield FieldChange(left, values.listed(gone, formats), "")


def _how_many(names: Sequence[str], one: str, many: str, formats: Formats) -> str:
    return f"{formats.number(len(names))} {one if len(names) == 1 else many}" if names else "none"


def _moves(before: Sequence[str], after: Sequence[str], names: PolicyNames, formats: Formats) -> Iterator[FieldChange]:
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
        title = f"Place of {quoted(names[policy])}" if policy in names else "Place of a deleted policy"
        yield FieldChange(title, _place(old.get(policy), formats), _place(new.get(policy), formats))


def _place(place: int | None, formats: Formats) -> str:
    return "" if place is None else formats.number(place)


def fields_in_words(changes: Sequence[FieldChange]) -> str:
    """The fields in one line: `Status unspecified → activated; Quota none → 1,024 MB`."""
    return "; ".join(_in_words(change) for change in changes)


def _in_words(change: FieldChange) -> str:
    if not change.before:
        return f"{change.field}: {change.after}"
    if not change.after:
        return f"{change.field}: {change.before} → nothing"
    return f"{change.field}: {change.before} → {change.after}"
