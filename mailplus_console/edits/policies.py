"""Edits of the two priority lists: user policies and delegations are moved, added, changed and deleted alike."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from mailplus_console.edits.draft import Draft, Edit, Outcome, named
from mailplus_console.errors import Refused
from mailplus_console.records import (
    DOMAIN_RULES,
    Change,
    Configuration,
    Delegation,
    Targets,
    UserPolicy,
    new_id,
)
from mailplus_console.sentence import Sentence, counted, said

LARGEST_NUMBER = 2_147_483_647
LONGEST_NAME = 64

_COLOR = re.compile(r"#[0-9a-f]{6}")


@dataclass(frozen=True, slots=True)
class PriorityList:
    """Which of the two lists an edit is about: where its records and its order are."""

    kind: Literal["user_policies", "delegations"]
    order_kind: Literal["user_policy_order", "delegation_order"]

    def order(self, configuration: Configuration) -> tuple[str, ...]:
        """The ids, highest priority first."""
        ids: tuple[str, ...] = getattr(configuration, self.order_kind)
        return ids

    def policy(self, configuration: Configuration, policy_id: str) -> Any:
        """The policy of that id; raises Refused when it has been deleted meanwhile."""
        policy = getattr(configuration, self.kind).get(policy_id)
        if policy is None:
            raise Refused(
                said("This user policy has been deleted meanwhile. Undo the deletion to change it.")
                if self.kind == "user_policies"
                else said("This delegation has been deleted meanwhile. Undo the deletion to change it.")
            )
        return policy

    def name(self, configuration: Configuration, policy_id: str) -> str:
        """The name of a policy, for a sentence."""
        name: str = self.policy(configuration, policy_id).name
        return name

    def called(self, name: str) -> Sentence:
        """One of them by its name: 'user policy “Sales”'."""
        if self.kind == "user_policies":
            return said("user policy “{name}”", name=name)
        return said("delegation “{name}”", name=name)

    def counted(self, amount: int) -> Sentence:
        """Several of them: '3 user policies'."""
        if self.kind == "user_policies":
            return counted("{n} user policy", "{n} user policies", amount)
        return counted("{n} delegation", "{n} delegations", amount)


USER_POLICIES = PriorityList("user_policies", "user_policy_order")
DELEGATIONS = PriorityList("delegations", "delegation_order")


def checked_name(name: str, others: Iterable[str]) -> str:
    """A policy name without blanks around it.

    Raises Refused unless it is 1-64 characters, without control characters, not 'Default' and not among `others`
    (without regard to case; behaviour: guide for Default, the rest our choice).
    """
    clean = name.strip()
    if not 1 <= len(clean) <= LONGEST_NAME:
        raise Refused(said("A policy name has 1 to {longest} characters.", longest=LONGEST_NAME))
    if any(unicodedata.category(character) == "Cc" for character in clean):
        raise Refused(said("A policy name cannot contain control characters such as line breaks or tabs."))
    if clean.casefold() == "default":
        raise Refused(said("The name “Default” belongs to the Default policy. Choose another name."))
    if clean.casefold() in {other.casefold() for other in others}:
        raise Refused(said("There is already a policy named “{name}”. Choose another name.", name=clean))
    return clean


def is_color(text: str) -> bool:
    """Whether that is a color as policies have it: #rrggbb, in small letters or capitals."""
    return _COLOR.fullmatch(text.lower()) is not None


def _checked(policy: Any, which: PriorityList, configuration: Configuration) -> Any:
    others = [other.name for other in getattr(configuration, which.kind).values() if other.id != policy.id]
    color = policy.color.lower()
    if not is_color(color):
        raise Refused(said("A color is written as #rrggbb, for example #5b8def."))
    if isinstance(policy, UserPolicy):
        for rule in DOMAIN_RULES[1:]:
            value = getattr(policy.rules, rule)
            if value is not None and not 1 <= value <= LARGEST_NUMBER:
                largest = LARGEST_NUMBER
                raise Refused(
                    said("Limits are whole numbers from 1 to {largest}, or left to the domain.", largest=largest)
                )
    return replace(policy, name=checked_name(policy.name, others), color=color)


def add(which: PriorityList, policy: UserPolicy | Delegation, before: str | None = None, *, top: bool = False) -> Edit:
    """Add a policy above the policy `before`, at the top, or at the end of the list (above Default)."""

    def edit(configuration: Configuration) -> Draft:
        checked = _checked(policy, which, configuration)
        order = which.order(configuration)
        if checked.id in order:  # asked for twice: a second place in the order would be damage
            raise Refused(said("“{name}” has been added already.", name=which.name(configuration, checked.id)))
        place = 0 if top else order.index(before) if before in order else len(order)
        changes = (
            Change(which.kind, checked.id, None, checked),
            Change(which.order_kind, "", order, (*order[:place], checked.id, *order[place:])),
        )
        return Draft(said("Added {what}", what=which.called(checked.name)), changes)

    return edit


def change(which: PriorityList, policy: UserPolicy | Delegation) -> Edit:
    """Put an edited policy in place of the one with its id."""

    def edit(configuration: Configuration) -> Draft:
        before = which.policy(configuration, policy.id)
        after = _checked(policy, which, configuration)
        what = which.called(after.name)
        sentence = (
            said("Changed {what}", what=what)
            if before.name == after.name
            else said("Changed {what} (was “{before}”)", what=what, before=before.name)
        )
        return Draft(sentence, (Change(which.kind, after.id, before, after),))

    return edit


def set_color(which: PriorityList, ids: Iterable[str], color: str) -> Edit:
    """Tag policies with a color (#rrggbb)."""
    chosen = tuple(ids)

    def edit(configuration: Configuration) -> Draft:
        policies = [which.policy(configuration, policy_id) for policy_id in chosen]
        after = [_checked(replace(policy, color=color), which, configuration) for policy in policies]
        changes = tuple(Change(which.kind, old.id, old, new) for old, new in zip(policies, after, strict=True))
        names = [policy.name for policy in policies]
        return Draft(said("Colored {what}", what=named(names, which.counted(len(names)))), changes)

    return edit


def delete(which: PriorityList, ids: Iterable[str]) -> Edit:
    """Delete policies; whom they governed falls to the next policy below."""
    chosen = tuple(dict.fromkeys(ids))

    def edit(configuration: Configuration) -> Draft:
        policies = [which.policy(configuration, policy_id) for policy_id in chosen]
        order = which.order(configuration)
        gone = frozenset(chosen)
        remaining = tuple(policy_id for policy_id in order if policy_id not in gone)
        changes = (
            *(Change(which.kind, policy.id, policy, None) for policy in policies),
            Change(which.order_kind, "", order, remaining),
        )
        names = [policy.name for policy in policies]
        what = which.called(names[0]) if len(names) == 1 else which.counted(len(names))
        return Draft(said("Deleted {what}", what=what), changes)

    return edit


def copied_name(name: str, taken: Iterable[str]) -> str:
    """'Interns copy', 'Interns copy 2', …: the first that is free, within the length of a name."""
    used = {other.casefold() for other in taken}
    number = 1
    while True:
        ending = " copy" if number == 1 else f" copy {number}"
        candidate = name[: LONGEST_NAME - len(ending)] + ending
        if candidate.casefold() not in used:
            return candidate
        number += 1


def clone(which: PriorityList, policy_id: str, clone_id: str | None = None) -> Edit:
    """A copy right below the policy, without targets: it governs nobody until it is reviewed (our choice)."""
    fresh = clone_id or new_id()

    def edit(configuration: Configuration) -> Draft:
        original = which.policy(configuration, policy_id)
        taken = [policy.name for policy in getattr(configuration, which.kind).values()]
        copy = replace(original, id=fresh, name=copied_name(original.name, taken), targets=Targets())
        order = which.order(configuration)
        place = order.index(policy_id) + 1
        changes = (
            Change(which.kind, fresh, None, copy),
            Change(which.order_kind, "", order, (*order[:place], fresh, *order[place:])),
        )
        return Draft(said("Cloned {what}", what=which.called(original.name)), changes)

    return edit


def add_targets(which: PriorityList, policy_id: str, users: Iterable[str] = (), groups: Iterable[str] = ()) -> Edit:
    """Add users and groups to a policy's targets."""
    new_users, new_groups = tuple(dict.fromkeys(users)), tuple(dict.fromkeys(groups))

    def edit(configuration: Configuration) -> Draft:
        before = which.policy(configuration, policy_id)
        targets = before.targets
        had = (frozenset(targets.users), frozenset(targets.groups))
        after = replace(before, targets=Targets.of((*targets.users, *new_users), (*targets.groups, *new_groups)))
        outcomes = tuple(
            Outcome(name, True, said("was a target already") if name in there else said("added as a target"))
            for names, there in zip((new_users, new_groups), had, strict=True)
            for name in names
        )
        added = [name for name in new_users if name not in had[0]] + [name for name in new_groups if name not in had[1]]
        whom = named(added, counted("{n} target", "{n} targets", len(added)))
        sentence = said("Added {whom} to {policy}", whom=whom, policy=which.called(before.name))
        return Draft(sentence, (Change(which.kind, before.id, before, after),), outcomes)

    return edit


_Arrange = Callable[[tuple[str, ...], tuple[str, ...]], tuple[str, ...]]


def _moved(which: PriorityList, ids: Iterable[str], arrange: _Arrange) -> Edit:
    wanted = tuple(ids)

    def edit(configuration: Configuration) -> Draft:
        order = which.order(configuration)
        for policy_id in wanted:
            which.policy(configuration, policy_id)
        moving = tuple(policy_id for policy_id in order if policy_id in frozenset(wanted))
        after = arrange(order, moving)
        names = [which.name(configuration, policy_id) for policy_id in moving]
        what = named(names, which.counted(len(names)))
        sentence = _moved_where(what, configuration, which, moving, after)
        return Draft(sentence, (Change(which.order_kind, "", order, after),))

    return edit


def _moved_where(
    what: Sentence, configuration: Configuration, which: PriorityList, moving: Sequence[str], after: tuple[str, ...]
) -> Sentence:
    """Moved to the top, to the bottom, or above another one."""
    if not moving or not after:
        return said("Moved {what}", what=what)
    if after[: len(moving)] == tuple(moving):
        return said("Moved {what} to the top", what=what)
    if after[-len(moving) :] == tuple(moving):
        return said("Moved {what} to the bottom", what=what)
    below = which.name(configuration, after[after.index(moving[-1]) + 1])
    return said("Moved {what} above “{below}”", what=what, below=below)


def _without(order: tuple[str, ...], moving: tuple[str, ...]) -> tuple[str, ...]:
    gone = frozenset(moving)
    return tuple(policy_id for policy_id in order if policy_id not in gone)


def move(which: PriorityList, ids: Iterable[str], before: str | None) -> Edit:
    """Move policies, in the order they have, right above the policy `before`; None = to the end (above Default)."""

    def arrange(order: tuple[str, ...], moving: tuple[str, ...]) -> tuple[str, ...]:
        anchor: str | None = before
        while anchor in moving:  # dropped onto a moved row: right above the next one that stays
            place = order.index(anchor) + 1
            anchor = order[place] if place < len(order) else None
        rest = _without(order, moving)
        place = len(rest) if anchor is None or anchor not in rest else rest.index(anchor)
        return (*rest[:place], *moving, *rest[place:])

    return _moved(which, ids, arrange)


def move_by(which: PriorityList, ids: Iterable[str], steps: int) -> Edit:
    """Move policies up (negative) or down by steps as one block; at the ends of the list they stop."""

    def arrange(order: tuple[str, ...], moving: tuple[str, ...]) -> tuple[str, ...]:
        if not moving:
            return order
        rest = _without(order, moving)
        edge = order.index(moving[0]) if steps < 0 else order.index(moving[-1]) - len(moving) + 1
        place = min(max(edge + steps, 0), len(rest))
        return (*rest[:place], *moving, *rest[place:])

    return _moved(which, ids, arrange)


def move_to_position(which: PriorityList, ids: Iterable[str], position: int) -> Edit:
    """Move policies so that the first of them has this number in the list (1 = highest priority)."""

    def arrange(order: tuple[str, ...], moving: tuple[str, ...]) -> tuple[str, ...]:
        rest = _without(order, moving)
        place = min(max(position - 1, 0), len(rest))
        return (*rest[:place], *moving, *rest[place:])

    return _moved(which, ids, arrange)


def move_to_top(which: PriorityList, ids: Iterable[str]) -> Edit:
    """Move policies to the highest priority."""
    return move_to_position(which, ids, 1)


def move_to_bottom(which: PriorityList, ids: Iterable[str]) -> Edit:
    """Move policies to the lowest priority, right above the Default policy."""
    return move(which, ids, None)
