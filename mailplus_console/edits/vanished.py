"""Removing accounts that their directory no longer has, with everything here that points at them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from mailplus_console.edits.draft import Draft, Edit, Outcome
from mailplus_console.records import Change, Configuration, Delegation, Targets, UserPolicy, Vanished
from mailplus_console.sentence import Sentence, counted, said


def remove_vanished(kind: str, names: Iterable[str]) -> Edit:
    """Remove accounts of this kind (`users` or `groups`): record, memberships, targets, pending clearing and mark.

    Only those that are marked as missing in their directory; others are left alone, with the reason as their outcome.
    It is made whole or not at all, so that nothing points at an account that is gone.
    """
    chosen = tuple(dict.fromkeys(names))

    def edit(configuration: Configuration) -> Draft:
        records = getattr(configuration, kind)
        gone = [name for name in chosen if name in records and Vanished.key_of(kind, name) in configuration.vanished]
        going = frozenset(gone)
        outcomes = tuple(_outcome(name, going, known=name in records) for name in chosen)
        changes = (
            *(Change(kind, name, records[name], None) for name in gone),
            *_memberships(configuration, kind, going),
            *_untargeted("user_policies", configuration.user_policies, kind, going),
            *_untargeted("delegations", configuration.delegations, kind, going),
            *_left_behind(configuration, kind, gone),
        )
        return Draft(said("Removed {whom}, missing in the directory", whom=_whom(kind, gone)), changes, outcomes)

    return edit


def _whom(kind: str, names: list[str]) -> Sentence:
    if kind == "users":
        if len(names) == 1:
            return said("user “{name}”", name=names[0])
        return counted("{n} user", "{n} users", len(names))
    if len(names) == 1:
        return said("group “{name}”", name=names[0])
    return counted("{n} group", "{n} groups", len(names))


def _outcome(name: str, going: frozenset[str], *, known: bool) -> Outcome:
    if name in going:
        return Outcome(name, True, said("removed"))
    if known:
        return Outcome(name, False, said("is in its directory: it can be removed there only"))
    return Outcome(name, True, said("was removed already"))


def _memberships(configuration: Configuration, kind: str, going: frozenset[str]) -> Iterator[Change]:
    for group, members in configuration.members.items():
        if kind == "groups":
            if group in going:
                yield Change("members", group, members, None)
        elif not going.isdisjoint(members):
            left = tuple(member for member in members if member not in going)
            yield Change("members", group, members, left or None)


def _untargeted(
    policies: str, known: Mapping[str, UserPolicy] | Mapping[str, Delegation], kind: str, going: frozenset[str]
) -> Iterator[Change]:
    for policy in known.values():
        targeted: tuple[str, ...] = getattr(policy.targets, kind)
        if not going.isdisjoint(targeted):
            left = tuple(name for name in targeted if name not in going)
            users, groups = (left, policy.targets.groups) if kind == "users" else (policy.targets.users, left)
            yield Change(policies, policy.id, policy, replace(policy, targets=Targets(users, groups)))


def _left_behind(configuration: Configuration, kind: str, gone: list[str]) -> Iterator[Change]:
    for name in gone:
        if kind == "users" and name in configuration.data_clearings:
            yield Change("data_clearings", name, configuration.data_clearings[name], None)
        mark = Vanished.key_of(kind, name)
        yield Change("vanished", mark, configuration.vanished[mark], None)
