"""Edits of users and groups: activation, quota, and clearing the data of deactivated users."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TypeVar

from mailplus_console.edits.draft import Draft, Edit, Outcome, named
from mailplus_console.effective.resolution import Resolution
from mailplus_console.errors import Refused
from mailplus_console.records import Change, Configuration, DataClearing, Group, Quota, Source, Status, User
from mailplus_console.sentence import Megabytes, Sentence, counted, said

LARGEST_NUMBER = 2_147_483_647

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
            outcomes.append(Outcome(name, False, said("no longer in the directory")))
            continue
        after = changed(before)
        if after == before:
            outcomes.append(Outcome(name, True, already))
            continue
        changes.append(Change(kind, name, before, after))
        outcomes.append(Outcome(name, True, done))
    return changes, outcomes


def _users(changes: Sequence[Change]) -> Sentence:
    """Whom an edit touches."""
    return named([change.key for change in changes], counted("{n} user", "{n} users", len(changes)))


def _groups(changes: Sequence[Change]) -> Sentence:
    if len(changes) == 1:
        return said("group “{name}”", name=changes[0].key)
    return counted("{n} group", "{n} groups", len(changes))


def _draft(summary: Callable[[Sequence[Change]], Sentence], changes: list[Change], outcomes: list[Outcome]) -> Draft:
    return Draft(summary(changes), tuple(changes), tuple(outcomes), summary)


def _activated(account_type: Source, changes: Sequence[Change]) -> Sentence:
    """Users of another source keep the setting and get no service by it: they are not said to be activated."""
    whom, idle = _users(changes), sum(change.after.source is not account_type for change in changes)
    if idle == 0:
        return said("Activated {whom}", whom=whom)
    if idle == len(changes):
        return said("Set {whom} to activated, without effect: not of the account type", whom=whom)
    return counted(
        "Activated {whom}; {n} of them gets no service: not of the account type",
        "Activated {whom}; {n} of them get no service: not of the account type",
        idle,
        whom=whom,
    )


def _status_set(status: Status, whom: Sentence) -> Sentence:
    return {
        Status.ACTIVATED: said("Activated {whom}", whom=whom),
        Status.DEACTIVATED: said("Deactivated {whom}", whom=whom),
        Status.UNSPECIFIED: said("Reset to unspecified: {whom}", whom=whom),
    }[status]


def _status_outcomes(status: Status) -> tuple[Sentence, Sentence]:
    """What is said of an account that gets the status, and of one that had it."""
    return {
        Status.ACTIVATED: (said("now activated"), said("was activated already")),
        Status.DEACTIVATED: (said("now deactivated"), said("was deactivated already")),
        Status.UNSPECIFIED: (said("now unspecified"), said("was unspecified already")),
    }[status]


def _without_service(configuration: Configuration, outcome: Outcome) -> Outcome:
    """What became of a user who was activated: one of another source keeps the setting, and gets no service by it."""
    user = configuration.users.get(outcome.key)
    if user is None or user.source is configuration.server.account_type:
        return outcome
    return Outcome(outcome.key, outcome.done, said("set to activated, without effect: not of the account type"))


def _quota_set(quota: Quota | None, whom: Sentence) -> Sentence:
    return said("Set the quota ({quota}) of {whom}", quota=quota_in_words(quota), whom=whom)


def _quota_outcomes(quota: Quota | None) -> tuple[Sentence, Sentence]:
    words = quota_in_words(quota)
    return said("now {quota}", quota=words), said("had {quota} already", quota=words)


def set_user_status(names: Iterable[str], status: Status) -> Edit:
    """Activate, deactivate or reset users."""
    chosen = tuple(names)

    def edit(configuration: Configuration) -> Draft:
        changes, outcomes = _each(
            configuration.users,
            "users",
            chosen,
            lambda user: replace(user, status=status),
            *_status_outcomes(status),
        )
        if status is Status.ACTIVATED:
            outcomes = [_without_service(configuration, outcome) for outcome in outcomes]
            return _draft(partial(_activated, configuration.server.account_type), changes, outcomes)
        return _draft(lambda done: _status_set(status, _users(done)), changes, outcomes)

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
            *_status_outcomes(status),
        )
        return _draft(lambda done: _status_set(status, _groups(done)), changes, outcomes)

    return edit


def checked_quota(quota: Quota | None) -> Quota | None:
    """The quota itself; raises Refused for a limit or threshold outside of what the server takes (our choice)."""
    if quota is None:
        return None
    if not 0 <= quota.limit_mb <= LARGEST_NUMBER:
        text = said("A quota is a whole number of MB from 0 (no limit) to {largest}.", largest=LARGEST_NUMBER)
        raise Refused(text)
    if quota.notify_below_percent is not None and not 1 <= quota.notify_below_percent <= 99:
        raise Refused(said("The warning threshold is a percentage from 1 to 99, or none."))
    return quota


def quota_in_words(quota: Quota | None) -> Sentence:
    """A quota as it stands in a sentence."""
    if quota is None:
        return said("no quota of their own")
    return said("no limit") if quota.limit_mb == 0 else said("{size}", size=Megabytes(quota.limit_mb))


def set_user_quota(names: Iterable[str], quota: Quota | None) -> Edit:
    """Give users a quota of their own; None takes it away, so that groups and settings decide."""
    chosen, checked = tuple(names), checked_quota(quota)

    def edit(configuration: Configuration) -> Draft:
        changes, outcomes = _each(
            configuration.users,
            "users",
            chosen,
            lambda user: replace(user, quota=checked),
            *_quota_outcomes(checked),
        )
        return _draft(lambda done: _quota_set(checked, _users(done)), changes, outcomes)

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
            *_quota_outcomes(checked),
        )
        return _draft(lambda done: _quota_set(checked, _groups(done)), changes, outcomes)

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
                outcomes.append(Outcome(name, False, said("no longer in the directory")))
            elif resolution.status_of(name).active:
                outcomes.append(Outcome(name, False, said("is activated: deactivate first")))
            elif name in configuration.data_clearings:
                outcomes.append(Outcome(name, True, said("was recorded already")))
            else:
                changes.append(Change("data_clearings", name, None, DataClearing(name)))
                outcomes.append(Outcome(name, True, said("recorded for the next apply")))
        if not changes and not any(outcome.done for outcome in outcomes):
            raise Refused(said("Data can be cleared of deactivated users only: deactivate them first."))
        return _draft(lambda done: said("Planned to clear the data of {whom}", whom=_users(done)), changes, outcomes)

    return edit


def keep_data(names: Iterable[str]) -> Edit:
    """Withdraw pending data clearings that have not been applied."""
    chosen = tuple(dict.fromkeys(names))

    def edit(configuration: Configuration) -> Draft:
        pending = [name for name in chosen if name in configuration.data_clearings]
        changes = [Change("data_clearings", name, configuration.data_clearings[name], None) for name in pending]
        outcomes = [
            Outcome(name, True, said("data is kept") if name in pending else said("no clearing was pending"))
            for name in chosen
        ]
        return _draft(lambda done: said("Keep the data of {whom}", whom=_users(done)), changes, outcomes)

    return edit
