"""What an operator may look at, and what he may change: the latter whichever way the changes came about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from mailplus_console.effective.governance_steps import longest_kept
from mailplus_console.effective.resolution import Resolution
from mailplus_console.errors import Refused
from mailplus_console.permissions import ACCOUNT, BY_ID, DELEGATION, PERMISSION_IDS, USER_POLICY, in_dialog_order
from mailplus_console.records import Change
from mailplus_console.sentence import Sentence, joined, said


@dataclass(frozen=True, slots=True)
class Operator:
    """The person at the console: a user of the directory, or the local administrator."""

    name: str
    local_administrator: bool = False


LOCAL_ADMINISTRATOR = Operator("local administrator", local_administrator=True)


@dataclass(frozen=True, slots=True)
class Rights:
    """Which pages are open for changing: License, the account tabs, User Policy, Delegation."""

    licenses: bool
    account: bool
    user_policy: bool
    delegation: bool


class View(StrEnum):
    """What can be looked at: the pages, by the window's ids, and the document with everything in it."""

    LICENSE = "license"
    USER = "account/user"
    GROUP = "account/group"
    SETTINGS = "account/settings"
    USER_POLICY = "account/user_policy"
    DELEGATION = "account/delegation"
    FINDINGS = "findings"
    CHANGES = "changes"
    HISTORY = "history"
    DOCUMENT = "document"


_OPENED_BY = {
    View.USER: ACCOUNT,
    View.GROUP: ACCOUNT,
    View.SETTINGS: ACCOUNT,
    View.USER_POLICY: USER_POLICY,
    View.DELEGATION: DELEGATION,
}
"""The delegable permission that opens a page (Guide)."""

_FOR_ADMINISTRATORS = {
    View.LICENSE: said("Licenses are managed by administrators only; this can never be delegated."),
    View.DOCUMENT: said("The document holds licenses and every policy: only administrators can export it."),
}
"""What no permission opens. What is in neither of the two is for everybody."""

_NEEDS = {
    "users": ACCOUNT,
    "groups": ACCOUNT,
    "members": ACCOUNT,
    "data_clearings": ACCOUNT,
    "vanished": ACCOUNT,
    "settings": ACCOUNT,
    "user_policies": USER_POLICY,
    "user_policy_order": USER_POLICY,
    "delegations": DELEGATION,
    "delegation_order": DELEGATION,
}
"""Kind of record → the permission that opens it; every other kind is for administrators only (Guide: licenses)."""


def is_administrator(resolution: Resolution, operator: Operator) -> bool:
    """Whether the operator may do everything."""
    return operator.local_administrator or operator.name in resolution.administrators


def permissions_of(resolution: Resolution, operator: Operator) -> frozenset[str]:
    """What the operator may administer at present; nothing where the directory does not know him."""
    if operator.local_administrator:
        return frozenset(PERMISSION_IDS)
    return frozenset(resolution.permissions_of(operator.name))


def may(resolution: Resolution, operator: Operator) -> Rights:
    """Which pages the operator may change anything on."""
    held = permissions_of(resolution, operator)
    administrator = is_administrator(resolution, operator)
    return Rights(administrator, ACCOUNT in held, USER_POLICY in held, DELEGATION in held)


def why_hidden(resolution: Resolution, operator: Operator, view: View) -> Sentence | None:
    """Why the operator may not look at something; None where he may."""
    needed = _OPENED_BY.get(view)
    if (needed is None and view not in _FOR_ADMINISTRATORS) or is_administrator(resolution, operator):
        return None
    if needed is None:
        return _FOR_ADMINISTRATORS[view]
    if needed in permissions_of(resolution, operator):
        return None
    return said(
        "“{operator}” has no delegation with the permission “{permission}”, which opens this. "
        "An administrator can grant it under Delegation.",
        operator=operator.name,
        permission=BY_ID[needed].title,
    )


def check(before: Resolution, after: Resolution, changes: Iterable[Change], operator: Operator) -> None:
    """Refuse what this operator may not do (Guide), and every way of raising himself or others above him (ours).

    Raises Refused with the reason and the way out.
    """
    if is_administrator(before, operator):
        return
    changes = tuple(changes)
    for change in changes:
        if reason := refusal(before, change, operator):
            raise Refused(reason)
    held = permissions_of(before, operator)
    own = before.delegations.governor()(operator.name)
    kinds = {change.kind for change in changes}
    if "delegation_order" in kinds and own is not None and _may_have_moved(before, after, own):
        raise Refused(
            said("This changes the place of the delegation that governs you. Ask an administrator to change the order.")
        )
    _check_grants(before, after, changes, held)
    _check_gains(before, after, held, operator)
    _check_names(before, after, held)


def refusal(resolution: Resolution, change: Change, operator: Operator) -> Sentence | None:
    """Why the operator may not change this record, whatever else the edit does; None where he may."""
    if is_administrator(resolution, operator):
        return None
    needed = _NEEDS.get(change.kind)
    if needed is None:
        if change.kind == "licenses":
            return said("Licenses are managed by administrators only. Ask one of them.")
        return said("This is managed by administrators only. Ask one of them.")
    if needed not in permissions_of(resolution, operator):
        return said(
            "This needs the permission “{permission}”, which “{operator}” does not have.",
            permission=BY_ID[needed].title,
            operator=operator.name,
        )
    if change.kind in ("users", "data_clearings") and _is_of_administrator(resolution, change):
        return said("“{name}” is an administrator: only administrators can change that account.", name=change.key)
    if change.kind == "delegations" and change.key == resolution.delegations.governor()(operator.name):
        return said(
            "This delegation governs you: nobody can change the one that decides for himself. Ask an administrator."
        )
    return None


def _is_of_administrator(resolution: Resolution, change: Change) -> bool:
    becomes = change.kind == "users" and change.after is not None and change.after.administrator
    return becomes or change.key in resolution.administrators


def _may_have_moved(before: Resolution, after: Resolution, own: str) -> bool:
    """Whether the new order can be had with as few moves by moving the operator's own delegation.

    Delegations that are only in one of the orders were added or deleted; they do not count.
    """
    old = [item for item in before.delegations.order if item in after.delegations.rank]
    new = [item for item in after.delegations.order if item in before.delegations.rank]
    if own not in after.delegations.rank:
        return True
    if old == new:
        return False
    without = longest_kept([item for item in old if item != own], [item for item in new if item != own])
    return len(without) == len(longest_kept(old, new))


def _names(permissions: Iterable[str]) -> Sentence:
    return joined(", ", (BY_ID[item].title for item in in_dialog_order(permissions)))


def _check_grants(before: Resolution, after: Resolution, changes: Iterable[Change], held: frozenset[str]) -> None:
    """No delegation may newly hold a permission that the operator lacks."""
    old, new = before.configuration.delegations, after.configuration.delegations
    for key in {change.key for change in changes if change.kind == "delegations"} & new.keys():
        had = frozenset(old[key].permissions) if key in old else frozenset()
        if lacking := frozenset(new[key].permissions) - had - held:
            names = _names(lacking)
            raise Refused(said("You can only delegate what you may do yourself; you lack: {names}.", names=names))


def _check_gains(before: Resolution, after: Resolution, held: frozenset[str], operator: Operator) -> None:
    """Nobody may come to have a permission that the operator lacks, least of all himself."""
    for name in after.delegations.moves_since(before.delegations):
        had = frozenset(before.permissions_of(name))
        if lacking := frozenset(after.permissions_of(name)) - had - held:
            names = _names(lacking)
            if name == operator.name:
                raise Refused(said("This would give yourself permissions that you do not have: {names}.", names=names))
            raise Refused(
                said("This would give “{name}” permissions that you do not have: {names}.", name=name, names=names)
            )


def _check_names(before: Resolution, after: Resolution, held: frozenset[str]) -> None:
    """Nobody may newly be named by a delegation that holds more than the operator: not even by a hidden one.

    Else it would take effect as soon as somebody removes what hides it.
    """
    if before.delegations.named_alike(after.delegations):
        return
    for key, delegation in after.configuration.delegations.items():
        lacking = frozenset(delegation.permissions) - held
        if not lacking or key not in before.delegations.rank or key not in after.delegations.rank:
            continue
        if new := after.delegations.named_by(key) - before.delegations.named_by(key):
            text = said(
                "This would make “{name}” a target of the delegation “{delegation}”, "
                "which gives permissions that you do not have: {names}.",
                name=min(new),
                delegation=delegation.name,
                names=_names(lacking),
            )
            raise Refused(text)
