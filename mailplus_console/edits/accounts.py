"""Edits of users and groups: activation, quota, and clearing the data of deactivated users."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import TypeVar

from mailplus_console.edits.draft import Draft, Edit, Outcome, named
from mailplus_console.effective.resolution import Resolution
from mailplus_console.errors import Refused
from mailplus_console.records import Change, Configuration, DataClearing, Group, Quota, Status, User

LARGEST_NUMBER = 2_147_483_647

_VERBS = {
    Status.ACTIVATED: "Activated",
    Status.DEACTIVATED: "Deactivated",
    Status.UNSPECIFIED: "Reset to unspecified:",
}
_Account = TypeVar("_Account", User, Group)


def _each(
    records: Mapping[str, _Account],
    kind: str,
    names: Iterable[str],
    changed: Callable[[_Account], _Account],
    done: str,
    already: str,
) -> tuple[list[Change], list[Outcome]]:
    changes: list[Change] = []
    outcomes: list[Outcome] = []
    for name in dict.fromkeys(names):
        before = records.get(name)
        if before is None:
            outcomes.append(Outcome(name, False, "no longer in the directory"))
            continue
        after = changed(before)
        if after == before:
            outcomes.append(Outcome(name, True, already))
            continue
        changes.append(Change(kind, name, before, after))
        outcomes.append(Outcome(name, True, done))
    return changes, outcomes


def _of(sentence: str, changes: list[Change], outcomes: list[Outcome], one: str, many: str) -> Draft:
    names = [change.key for change in changes]
    return Draft(f"{sentence} {named(names, one, many)}", tuple(changes), tuple(outcomes), divisible=True)


def set_user_status(names: Iterable[str], status: Status) -> Edit:
    """Activate, deactivate or reset users."""
    chosen = tuple(names)

    def edit(configuration: Configuration) -> Draft:
        changes, outcomes = _each(
            configuration.users,
            "users",
            chosen,
            lambda user: replace(user, status=status),
            f"now {status}",
            f"was {status} already",
        )
        return _of(_VERBS[status], changes, outcomes, "user", "users")

    return edit


def set_group_status(names: Iterable[str], status: Status) -> Edit:
    """Activate, deactivate or reset groups; it reaches the members without a status of their own."""
    chosen = tuple(names)

    def edit(configuration: Configuration) -> Draft:
        changes, outcomes = _each(
            configuration.groups,
            "groups",
            chosen,
            lambda group: replace(group, status=status),
            f"now {status}",
            f"was {status} already",
        )
        return _of(
            f"{_VERBS[status]} group" if len(changes) == 1 else _VERBS[status], changes, outcomes, "group", "groups"
        )

    return edit


def checked_quota(quota: Quota | None) -> Quota | None:
    """The quota itself; raises Refused for a limit or threshold outside of what the server takes (our choice)."""
    if quota is None:
        return None
    if not 0 <= quota.limit_mb <= LARGEST_NUMBER:
        raise Refused(f"A quota is a whole number of MB from 0 (no limit) to {LARGEST_NUMBER:,}.")
    if quota.notify_below_percent is not None and not 1 <= quota.notify_below_percent <= 99:
        raise Refused("The warning threshold is a percentage from 1 to 99, or none.")
    return quota


def quota_in_words(quota: Quota | None) -> str:
    """A quota as it stands in a sentence."""
    if quota is None:
        return "no quota of their own"
    return "no limit" if quota.limit_mb == 0 else f"{quota.limit_mb:,} MB"


def set_user_quota(names: Iterable[str], quota: Quota | None) -> Edit:
    """Give users a quota of their own; None takes it away, so that groups and settings decide."""
    chosen, checked = tuple(names), checked_quota(quota)

    def edit(configuration: Configuration) -> Draft:
        changes, outcomes = _each(
            configuration.users,
            "users",
            chosen,
            lambda user: replace(user, quota=checked),
            f"now {quota_in_words(checked)}",
            f"had {quota_in_words(checked)} already",
        )
        return _of(f"Set the quota ({quota_in_words(checked)}) of", changes, outcomes, "user", "users")

    return edit


def set_group_quota(names: Iterable[str], quota: Quota | None) -> Edit:
    """Give groups a quota; it reaches the members without one of their own."""
    chosen, checked = tuple(names), checked_quota(quota)

    def edit(configuration: Configuration) -> Draft:
        changes, outcomes = _each(
            configuration.groups,
            "groups",
            chosen,
            lambda group: replace(group, quota=checked),
            f"now {quota_in_words(checked)}",
            f"had {quota_in_words(checked)} already",
        )
        noun = "group" if len(changes) == 1 else ""
        return _of(
            f"Set the quota ({quota_in_words(checked)}) of {noun}".rstrip(), changes, outcomes, "group", "groups"
        )

    return edit


def clear_data(names: Iterable[str]) -> Edit:
    """Record that all mail and personal settings of users are to be removed at the next apply (Guide).

    It is offered for users that are not activated only; others are left alone, with the reason as their outcome.
    """
    chosen = tuple(dict.fromkeys(names))

    def edit(configuration: Configuration) -> Draft:
        resolution = Resolution(configuration, date.min)  # who is activated does not depend on the day
        changes: list[Change] = []
        outcomes: list[Outcome] = []
        for name in chosen:
            if name not in configuration.users:
                outcomes.append(Outcome(name, False, "no longer in the directory"))
            elif resolution.status_of(name).active:
                outcomes.append(Outcome(name, False, "is activated: deactivate first"))
            elif name in configuration.data_clearings:
                outcomes.append(Outcome(name, True, "was recorded already"))
            else:
                changes.append(Change("data_clearings", name, None, DataClearing(name)))
                outcomes.append(Outcome(name, True, "recorded for the next apply"))
        if not changes and not any(outcome.done for outcome in outcomes):
            raise Refused("Data can be cleared of deactivated users only: deactivate them first.")
        return _of("Clear the data of", changes, outcomes, "user", "users")

    return edit


def keep_data(names: Iterable[str]) -> Edit:
    """Withdraw pending data clearings that have not been applied."""
    chosen = tuple(dict.fromkeys(names))

    def edit(configuration: Configuration) -> Draft:
        pending = [name for name in chosen if name in configuration.data_clearings]
        changes = [Change("data_clearings", name, configuration.data_clearings[name], None) for name in pending]
        outcomes = [
            Outcome(name, True, "data is kept" if name in pending else "no clearing was pending") for name in chosen
        ]
        return _of("Keep the data of", changes, outcomes, "user", "users")

    return edit
