"""What a delegate may change, and every way in which he could try to raise himself."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from mailplus_console.edits import accounts, licenses, policies
from mailplus_console.edits import settings as settings_edits
from mailplus_console.edits.draft import Edit
from mailplus_console.edits.policies import DELEGATIONS, USER_POLICIES
from mailplus_console.effective import rights
from mailplus_console.effective.rights import LOCAL_ADMINISTRATOR, Operator, Rights, View
from mailplus_console.errors import Refused
from mailplus_console.permissions import ACCOUNT, BY_ID, DELEGATION, PERMISSION_IDS, USER_POLICY
from mailplus_console.records import (
    Configuration,
    DataClearing,
    Delegation,
    Domain,
    License,
    Product,
    Quota,
    Server,
    Status,
    Targets,
)
from tests.effective.office import (
    BLUE,
    delegation,
    followed,
    office,
    policy,
    resolved,
    with_delegations,
    with_group,
    with_policies,
    with_user,
)

CAROL = Operator("carol")
DESK = delegation("Desk", ACCOUNT, DELEGATION, users=("carol",))
BOSS = delegation("Boss", *PERMISSION_IDS, users=("dave",))


def helpdesk(*more: Delegation, desk: Delegation = DESK) -> Configuration:
    """Carol is governed by Desk; whatever comes after it in `more` stands below."""
    return with_policies(with_delegations(office(), desk, *more), policy("Interns"), policy("Sales"))


def check(configuration: Configuration, to: Edit | Configuration, operator: Operator = CAROL) -> None:
    before = resolved(configuration)
    after, changes = followed(before, to)
    assert changes, "the story changes nothing"
    rights.check(before, after, changes, operator)


def refused(configuration: Configuration, to: Edit | Configuration, match: str, operator: Operator = CAROL) -> None:
    with pytest.raises(Refused, match=match):
        check(configuration, to, operator)
    check(configuration, to, LOCAL_ADMINISTRATOR)
    check(configuration, to, Operator("root"))


# ---------------------------------------------------------------------- which pages are open

NEEDS: list[tuple[Edit, str]] = [
    (accounts.set_user_status(["alice"], Status.ACTIVATED), ACCOUNT),
    (accounts.set_group_quota(["sales"], Quota(1)), ACCOUNT),
    (accounts.clear_data(["alice"]), ACCOUNT),
    (settings_edits.set_default_quota(Quota(1)), ACCOUNT),
    (policies.move_to_top(USER_POLICIES, ["sales"]), USER_POLICY),
    (policies.set_color(USER_POLICIES, ["sales"], "#112233"), USER_POLICY),
    (policies.add(DELEGATIONS, Delegation("x", "X", BLUE)), DELEGATION),
]


@pytest.mark.parametrize("edit, needed", NEEDS)
def test_each_page_needs_its_permission(edit: Edit, needed: str) -> None:
    check(helpdesk(desk=delegation("Desk", needed, users=("carol",))), edit)
    others = [permission for permission in PERMISSION_IDS if permission != needed]
    refused(helpdesk(desk=delegation("Desk", *others, users=("carol",))), edit, "needs the permission")


def test_licenses_can_never_be_delegated() -> None:
    everything = helpdesk(desk=delegation("Desk", *PERMISSION_IDS, users=("carol",)))
    refused(everything, licenses.add_licenses([License("AAAAA", Product.MAILPLUS, 5)]), "administrators only")
    refused(everything, replace(everything, server=Server(free_seats=99)), "administrators only")
    refused(everything, replace(everything, domains={"a.org": Domain("a.org", primary=True)}), "administrators only")
    assert rights.may(resolved(everything), CAROL) == Rights(False, True, True, True)


def test_what_is_open_to_whom() -> None:
    resolution = resolved(helpdesk())
    assert rights.may(resolution, LOCAL_ADMINISTRATOR) == Rights(True, True, True, True)
    assert rights.may(resolution, Operator("root")) == Rights(True, True, True, True)
    assert rights.may(resolution, CAROL) == Rights(False, True, False, True)
    assert rights.may(resolution, Operator("alice")) == Rights(False, False, False, False)
    assert rights.may(resolution, Operator("somebody who left")) == Rights(False, False, False, False)


@pytest.mark.parametrize(
    "view, opened_by",
    [
        (View.USER, ACCOUNT), (View.GROUP, ACCOUNT), (View.SETTINGS, ACCOUNT),
        (View.USER_POLICY, USER_POLICY), (View.DELEGATION, DELEGATION),
    ],
)  # fmt: skip
def test_a_page_is_shown_to_who_has_its_permission(view: View, opened_by: str) -> None:
    others = [item for item in PERMISSION_IDS if item != opened_by]
    with_it = resolved(helpdesk(desk=delegation("Desk", opened_by, users=("carol",))))
    without = resolved(helpdesk(desk=delegation("Desk", *others, users=("carol",))))
    assert rights.why_hidden(with_it, CAROL, view) is None
    assert f"“carol” has no delegation with the permission “{BY_ID[opened_by].title}”" in str(
        rights.why_hidden(without, CAROL, view)
    )
    for administrator in (LOCAL_ADMINISTRATOR, Operator("root")):
        assert rights.why_hidden(without, administrator, view) is None


def test_licenses_and_the_whole_document_are_shown_to_administrators_only() -> None:
    everything = resolved(helpdesk(desk=delegation("Desk", *PERMISSION_IDS, users=("carol",))))
    for view in (View.LICENSE, View.DOCUMENT):
        assert "administrators" in str(rights.why_hidden(everything, CAROL, view))
        assert rights.why_hidden(everything, Operator("root"), view) is None


def test_findings_changes_and_history_are_shown_to_everybody() -> None:
    for view in (View.FINDINGS, View.CHANGES, View.HISTORY):
        assert rights.why_hidden(resolved(office()), Operator("bob"), view) is None


def test_somebody_who_left_the_directory_may_nothing() -> None:
    refused(helpdesk(), accounts.set_user_status(["alice"], Status.ACTIVATED), "needs", Operator("ghost"))


def test_a_deactivated_delegate_keeps_his_permissions() -> None:
    configuration = with_user(helpdesk(), "carol", status=Status.DEACTIVATED)
    check(configuration, accounts.set_user_status(["alice"], Status.ACTIVATED))


# ---------------------------------------------------------------------- administrators' accounts


@pytest.mark.parametrize(
    "edit",
    [
        accounts.set_user_status(["root"], Status.ACTIVATED),
        accounts.set_user_quota(["root"], Quota(1)),
        accounts.clear_data(["root"]),
        accounts.set_user_status(["alice", "root"], Status.DEACTIVATED),
    ],
)
def test_an_administrators_account_is_not_for_delegates(edit: Edit) -> None:
    refused(helpdesk(), edit, "“root” is an administrator")


def test_nobody_makes_an_administrator_or_unmakes_one() -> None:
    configuration = helpdesk()
    for name, fields in (
        ("carol", {"administrator": True}),
        ("new", {"administrator": True}),
        ("root", {"administrator": False}),
    ):
        refused(configuration, with_user(configuration, name, **fields), "is an administrator")
    without = {name: user for name, user in configuration.users.items() if name != "root"}
    with pytest.raises(Refused, match="is an administrator"):
        check(configuration, replace(configuration, users=without))


def test_a_clearing_of_an_administrator_cannot_be_withdrawn_either() -> None:
    refused(replace(helpdesk(), data_clearings={"root": DataClearing("root")}), accounts.keep_data(["root"]), "“root”")


def test_a_bulk_edit_can_be_asked_which_record_is_in_the_way() -> None:
    resolution = resolved(helpdesk())
    changes = accounts.set_user_status(["alice", "root"], Status.ACTIVATED)(resolution.configuration).changes
    assert [rights.refusal(resolution, change, CAROL) is None for change in changes] == [True, False]
    assert all(rights.refusal(resolution, change, LOCAL_ADMINISTRATOR) is None for change in changes)


# ---------------------------------------------------------------------- the delegation that governs oneself


def changed(original: Delegation, **fields: Any) -> Edit:
    return policies.change(DELEGATIONS, replace(original, **fields))


@pytest.mark.parametrize(
    "edit",
    [
        changed(DESK, permissions=PERMISSION_IDS),
        changed(DESK, permissions=()),
        changed(DESK, name="Another name"),
        changed(DESK, targets=Targets()),
        policies.set_color(DELEGATIONS, ["desk"], "#112233"),
        policies.delete(DELEGATIONS, ["desk"]),
    ],
)
def test_nobody_edits_or_deletes_the_delegation_that_governs_him(edit: Edit) -> None:
    refused(helpdesk(), edit, "governs you")


THREE = (delegation("Alias", "domain.alias"), delegation("Log", "auditing.log"), delegation("Queue", "auditing.queue"))


@pytest.mark.parametrize(
    "edit",
    [
        policies.move_to_bottom(DELEGATIONS, ["desk"]),
        policies.move_by(DELEGATIONS, ["desk"], 1),
        policies.move(DELEGATIONS, ["desk", "alias"], None),
    ],
)
def test_nobody_moves_the_delegation_that_governs_him(edit: Edit) -> None:
    refused(helpdesk(*THREE), edit, "place of the delegation that governs you")


def test_one_step_past_ones_own_is_the_same_as_moving_ones_own() -> None:
    refused(helpdesk(*THREE), policies.move_to_top(DELEGATIONS, ["alias"]), "place of the delegation that governs you")


def test_others_may_be_moved_even_past_ones_own() -> None:
    check(helpdesk(*THREE), policies.move_to_top(DELEGATIONS, ["queue"]))
    check(helpdesk(*THREE), policies.move_to_bottom(DELEGATIONS, ["alias"]))
    check(helpdesk(*THREE), policies.delete(DELEGATIONS, ["alias"]))


def test_ones_own_cannot_be_dropped_from_the_order_either() -> None:
    configuration = helpdesk(*THREE)
    with pytest.raises(Refused, match="governs you"):
        check(configuration, replace(configuration, delegation_order=("alias", "log", "queue")))


# ---------------------------------------------------------------------- raising oneself, and others


def test_nobody_grants_what_he_lacks() -> None:
    few = delegation("Few", ACCOUNT, users=("alice",))
    refused(helpdesk(few), changed(few, permissions=(ACCOUNT, "auditing.mail_search")), "you lack: Mail Search")
    refused(helpdesk(), policies.add(DELEGATIONS, delegation("New", USER_POLICY)), "you lack: User Policy")
    refused(helpdesk(BOSS), policies.clone(DELEGATIONS, "boss"), "you lack")
    check(helpdesk(few), changed(few, permissions=(ACCOUNT, DELEGATION)))
    check(helpdesk(), policies.add(DELEGATIONS, delegation("New", ACCOUNT, users=("alice",))))


def test_what_a_delegation_has_already_does_not_hinder_renaming_it_or_taking_from_it() -> None:
    check(helpdesk(BOSS), changed(BOSS, name="Chief"))
    check(helpdesk(BOSS), changed(BOSS, permissions=("domain.alias",)))
    check(helpdesk(BOSS), policies.delete(DELEGATIONS, ["boss"]))


def test_nobody_is_made_a_target_of_a_delegation_that_gives_more() -> None:
    sentence = "permissions that you do not have"
    refused(helpdesk(BOSS), changed(BOSS, targets=Targets.of(["dave", "alice"])), f"“alice” {sentence}")
    high = helpdesk(BOSS)
    high = replace(high, delegation_order=("boss", "desk"))
    refused(high, changed(BOSS, targets=Targets.of(["dave", "carol"])), f"yourself {sentence}")


def test_nobody_joins_a_group_that_gives_more() -> None:
    boss = delegation("Boss", *PERMISSION_IDS, groups=("sales",))
    configuration = with_delegations(office(), boss, DESK)
    refused(configuration, with_group(configuration, "sales", ("alice", "bob", "carol")), "yourself permissions")
    refused(configuration, with_group(configuration, "sales", ("alice", "bob", "dave")), "“dave” permissions")


def test_nobody_leaves_a_group_that_keeps_him_low() -> None:
    low, high = delegation("Low", ACCOUNT, groups=("support",)), delegation("High", *PERMISSION_IDS, users=("carol",))
    configuration = with_delegations(office(), low, high)
    refused(configuration, with_group(configuration, "support", ("bob",)), "yourself permissions")
    groups = {name: group for name, group in configuration.groups.items() if name != "support"}
    refused(configuration, replace(configuration, groups=groups), "yourself permissions")


def test_nobody_rises_by_deleting_or_lowering_what_hides_more() -> None:
    hiding = delegation("Hiding", ACCOUNT, users=("alice",))
    generous = delegation("Generous", *PERMISSION_IDS, users=("alice",))
    configuration = helpdesk(hiding, generous)
    refused(configuration, policies.delete(DELEGATIONS, ["hiding"]), "“alice” permissions")
    refused(configuration, policies.move_to_bottom(DELEGATIONS, ["hiding"]), "“alice” permissions")
    refused(configuration, changed(hiding, targets=Targets()), "“alice” permissions")


def test_a_hidden_delegation_that_gives_more_takes_no_new_targets() -> None:
    """Else it would wait there until somebody deletes what hides it."""
    refused(helpdesk(BOSS), changed(BOSS, targets=Targets.of(["dave", "carol"])), "a target of the delegation “Boss”")
    boss = delegation("Boss", *PERMISSION_IDS, groups=("sales",))
    configuration = helpdesk(boss)
    refused(configuration, with_group(configuration, "sales", ("alice", "bob", "carol")), "“carol” a target")


def test_a_new_account_under_a_name_that_waits_among_targets_gains_nothing() -> None:
    configuration = with_delegations(office(), DESK, delegation("Boss", *PERMISSION_IDS, users=("heir",)))
    refused(configuration, with_user(configuration, "heir"), "“heir” permissions")
    check(configuration, with_user(configuration, "harmless"))


def test_an_import_that_raises_the_operator_is_refused_as_a_whole() -> None:
    configuration = helpdesk()
    raised = with_user(
        with_delegations(configuration, replace(DESK, permissions=PERMISSION_IDS)), "alice", full_name="A"
    )
    refused(configuration, raised, "governs you")


def test_an_undo_is_no_way_round() -> None:
    """What an administrator took away does not come back by the delegate's undo."""
    before = helpdesk()
    taken = with_delegations(before, replace(DESK, permissions=(ACCOUNT,)))
    refused(taken, before, "needs the permission “Delegation”")
