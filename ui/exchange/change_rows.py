"""The changes of an import as rows and as numbers of each kind; made on a worker."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from mailplus_console.records import Change, Configuration, Group, User
from mailplus_console.wording import PolicyNames, describe, policy_names
from mailplus_console.wording.fields import fields_in_words
from ui.exchange.prospect import KindCount
from ui.exchange.rows import CHANGED, NEW, REMOVED, Row, one_line
from ui.text import Texts, in_language

_tr = Texts("Exchange")

ROWS_BETWEEN = 2_000
Report = Callable[[int, int], None]


def change_rows(
    before: Configuration, changes: Iterable[Change], lines: Mapping[tuple[str, str], int], report: Report
) -> Iterator[Row]:
    """A row for each record that changes; a group's members are told in the group's row.

    ``lines``: kind and casefolded name → the line of the file that it comes from.
    """
    changes = tuple(changes)
    names = policy_names(changes, before)
    members = {change.key: change for change in changes if change.kind == "members"}
    groups = {change.key for change in changes if change.kind == "groups"}
    words = {kind: _one(kind) for kind in _ORDER}
    for done, change in enumerate(changes):
        if done % ROWS_BETWEEN == 0:
            report(done, len(changes))
        kind, key = change.kind, change.key
        if kind == "members" and key in groups:
            continue
        text = _text(change, members.get(key) if kind == "groups" else None, names)
        name = (change.after or change.before).name if kind in ("user_policies", "delegations") else key
        line = lines.get(("groups" if kind == "members" else kind, key.casefold()), 0)
        yield Row(_state(change), words[kind], one_line(name), one_line(text), line)


def _state(change: Change) -> str:
    if change.kind == "members" or (change.before is not None and change.after is not None):
        return CHANGED
    return NEW if change.before is None else REMOVED


def _text(change: Change, members: Change | None, names: PolicyNames) -> str:
    after = change.after
    if isinstance(after, User) and change.before is None:
        return " · ".join(part for part in (after.full_name, after.email) if part)
    if isinstance(after, Group) and change.before is None:
        amount = len(members.after or ()) if members else 0
        said = _tr.counted("%Ln member", "%Ln members", amount)
        return f"{said} · {after.description}" if after.description else said
    if after is None and change.kind != "members":
        return ""
    fields = list(describe(change, names))
    if members is not None:
        fields += describe(members, names)
    return in_language(fields_in_words(fields))


# ---------------------------------------------------------------------------------------------------------- numbers

_ORDER = (
    "users",
    "groups",
    "members",
    "domains",
    "licenses",
    "user_policies",
    "delegations",
    "data_clearings",
    "vanished",
    "user_policy_order",
    "delegation_order",
    "server",
    "settings",
)
_ALWAYS = ("users", "groups")
_IN_DOCUMENTS = ("domains", "licenses", "user_policies", "delegations")
_SINGLE = ("user_policy_order", "delegation_order", "server", "settings")


def kind_counts(before: Configuration, changes: Iterable[Change], is_document: bool) -> tuple[KindCount, ...]:
    """How many records of each kind there are and what happens to them: of the usual kinds, and of any that change.

    A group whose members change counts as changed.
    """
    touched: dict[str, dict[str, set[str]]] = {}
    for change in changes:
        kind = "groups" if change.kind == "members" else change.kind
        state = _state(change)
        touched.setdefault(kind, {}).setdefault(state, set()).add(change.key)
    shown = [kind for kind in _ORDER if kind in _ALWAYS or kind in touched or (is_document and kind in _IN_DOCUMENTS)]
    return tuple(_count(kind, getattr(before, kind), touched.get(kind, {})) for kind in shown)


def _count(kind: str, records: Any, touched: Mapping[str, set[str]]) -> KindCount:
    new, removed = touched.get(NEW, set()), touched.get(REMOVED, set())
    changed = touched.get(CHANGED, set()) - new - removed
    now = 1 if kind in _SINGLE else len(records)
    return KindCount(_many(kind), now, len(new), len(changed), len(removed))


def _one(kind: str) -> str:
    return {
        "users": _tr("User"),
        "groups": _tr("Group"),
        "members": _tr("Group"),
        "domains": _tr("Domain"),
        "licenses": _tr("License"),
        "user_policies": _tr("User policy"),
        "delegations": _tr("Delegation"),
        "data_clearings": _tr("Data clearing"),
        "vanished": _tr("Account missing in its directory"),
        "user_policy_order": _tr("Priority of user policies"),
        "delegation_order": _tr("Priority of delegations"),
        "server": _tr("Server settings"),
        "settings": _tr("Account settings"),
    }[kind]


def _many(kind: str) -> str:
    return {
        "users": _tr("Users"),
        "groups": _tr("Groups"),
        "members": _tr("Groups"),
        "domains": _tr("Domains"),
        "licenses": _tr("Licenses"),
        "user_policies": _tr("User policies"),
        "delegations": _tr("Delegations"),
        "data_clearings": _tr("Data clearings"),
        "vanished": _tr("Accounts missing in their directory"),
    }.get(kind) or _one(kind)
