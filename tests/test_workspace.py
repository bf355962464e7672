"""A workspace over days of work: edits are checked, journaled, undone and redone, across restarts."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mailplus_console.edits import accounts, licenses, policies
from mailplus_console.edits import settings as settings_edits
from mailplus_console.edits.draft import Draft, Edit
from mailplus_console.edits.policies import DELEGATIONS, USER_POLICIES
from mailplus_console.errors import OverLimit, Refused
from mailplus_console.journal import EntryKind
from mailplus_console.records import (
    Change,
    Configuration,
    Delegation,
    Domain,
    Group,
    License,
    LicenseStatus,
    Product,
    Quota,
    Server,
    Status,
    Targets,
    User,
    UserPolicy,
    difference,
)
from mailplus_console.workspace import Workspace

TODAY = date(2026, 3, 1)


def office() -> Configuration:
    users = {name: User(name, email=f"{name}@example.com") for name in ("alice", "bob", "carol", "dave", "erin", "fay")}
    users["root"] = User("root", administrator=True)
    return Configuration(
        domains={"example.com": Domain("example.com", primary=True)},
        users=users,
        groups={"sales": Group("sales"), "desk": Group("desk")},
        members={"sales": ("alice", "bob"), "desk": ("carol",)},
        user_policies={
            "p1": UserPolicy("p1", "Sales", "#5b8def", targets=Targets.of(groups=["sales"])),
            "p2": UserPolicy("p2", "Interns", "#d9534f", targets=Targets.of(["alice", "dave"])),
        },
        user_policy_order=("p1", "p2"),
        delegations={
            "d1": Delegation(
                "d1", "Desk", "#5b8def", permissions=("account.account",), targets=Targets.of(groups=["desk"])
            )
        },
        delegation_order=("d1",),
    )


def loaded(configuration: Configuration) -> Edit:
    return lambda now: Draft("Loaded the office", difference(now, configuration))


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "office.mailplus", today=lambda: TODAY) as opened:
        opened.edit(loaded(office()))
        yield opened


def reopened(workspace: Workspace) -> Workspace:
    workspace.close()
    return Workspace.open(workspace.path, today=lambda: TODAY)


def test_what_was_done_yesterday_can_be_undone_today(workspace: Workspace) -> None:
    workspace.edit(policies.move_to_top(USER_POLICIES, ["p2"]))
    workspace.edit(accounts.set_user_status(["alice"], Status.ACTIVATED))
    with reopened(workspace) as today:
        assert today.undo_sentence == "Activated “alice”"
        today.undo()
        assert today.undo_sentence == "Moved “Interns” to the top"
        assert today.redo_sentence == "Activated “alice”"
        today.undo()
        assert today.configuration == office()
        with reopened(today) as tomorrow:
            tomorrow.redo()
            tomorrow.redo()
            assert tomorrow.configuration.user_policy_order == ("p2", "p1")
            assert tomorrow.configuration.users["alice"].status is Status.ACTIVATED
            assert tomorrow.redo_sentence is None


def test_a_fresh_edit_ends_redo_and_the_journal_keeps_everything(workspace: Workspace) -> None:
    workspace.edit(settings_edits.set_activate_all_users(False))  # says nothing new: no entry
    workspace.edit(settings_edits.set_default_quota(Quota(100)))
    workspace.undo()
    workspace.edit(settings_edits.set_default_quota(Quota(200)))
    assert workspace.redo_sentence is None
    with pytest.raises(Refused, match="nothing to redo"):
        workspace.redo()
    assert [(entry.number, entry.kind) for entry in workspace.entries] == [
        (1, EntryKind.EDIT),
        (2, EntryKind.EDIT),
        (3, EntryKind.UNDO),
        (4, EntryKind.EDIT),
    ]


def test_an_earlier_state_is_a_workspace_of_its_own_that_nothing_changes(workspace: Workspace) -> None:
    workspace.edit(accounts.set_user_status(["bob"], Status.ACTIVATED))
    number = workspace.entries[-1].number
    workspace.edit(accounts.set_user_status(["bob"], Status.DEACTIVATED))
    earlier = workspace.earlier(number)
    assert (earlier.moment, earlier.read_only, earlier.present) == (number, True, workspace)
    assert earlier.resolution.status_of("bob").active
    assert earlier.earlier(0).configuration == Configuration()
    assert earlier.earlier(0).state_at(number) == earlier.configuration
    with pytest.raises(Refused, match=f"the state after entry {number}: nothing can be changed"):
        earlier.edit(accounts.set_user_status(["carol"], Status.ACTIVATED))
    with pytest.raises(Refused, match="nothing to undo"):
        earlier.undo()
    assert (workspace.moment, workspace.read_only) == (None, False)
    workspace.edit(accounts.set_user_status(["carol"], Status.ACTIVATED))
    assert earlier.configuration.users["carol"].status is Status.UNSPECIFIED


def test_a_delegate_sees_no_state_in_which_more_was_open_to_him(workspace: Workspace) -> None:
    workspace.sign_in("carol")
    with pytest.raises(Refused, match="Only administrators can look at an earlier state"):
        workspace.earlier(1)
    workspace.sign_in(None)
    earlier = workspace.earlier(0)
    workspace.sign_in("carol")
    with pytest.raises(Refused, match="Only administrators"):
        earlier.earlier(1)


def test_there_is_no_state_after_an_entry_that_is_not_there(workspace: Workspace) -> None:
    with pytest.raises(Refused, match="The history has no entry 99"):
        workspace.earlier(99)


def test_any_earlier_state_can_be_looked_at_and_brought_back(workspace: Workspace) -> None:
    workspace.edit(accounts.set_user_status(["alice"], Status.ACTIVATED))
    workspace.edit(policies.delete(USER_POLICIES, ["p1"]))
    workspace.undo()
    workspace.edit(accounts.set_user_quota(["bob"], Quota(1)))
    assert workspace.state_at(0) == Configuration()
    assert workspace.state_at(1) == office()
    assert "p1" not in workspace.state_at(3).user_policies
    assert workspace.state_at(4).users["bob"].quota is None
    now = workspace.configuration
    workspace.restore(3)
    assert workspace.configuration == workspace.state_at(3)
    workspace.undo()
    assert workspace.configuration == now
    with pytest.raises(Refused, match="no entry 99"):
        workspace.restore(99)


def test_even_the_empty_start_can_be_brought_back_and_left_again(workspace: Workspace) -> None:
    now = workspace.configuration
    workspace.restore(0)
    assert workspace.configuration == Configuration()
    workspace.undo()
    assert workspace.configuration == now


def test_a_delegate_does_what_his_permissions_say_and_nothing_else(workspace: Workspace) -> None:
    workspace.sign_in("Carol")
    assert workspace.operator.name == "carol"
    entry = workspace.edit(accounts.set_user_status(["bob"], Status.ACTIVATED)).entry
    assert entry is not None
    assert entry.operator == "carol"
    before = workspace.configuration
    for forbidden in (
        policies.move_to_top(USER_POLICIES, ["p2"]),
        licenses.add_licenses([License("AAAAA", Product.MAILPLUS, 5)]),
        accounts.set_user_status(["root"], Status.ACTIVATED),
        policies.delete(DELEGATIONS, ["d1"]),
    ):
        with pytest.raises(Refused):
            workspace.edit(forbidden)
    assert workspace.configuration == before
    with pytest.raises(Refused, match="no user named"):
        workspace.sign_in("nobody")


def test_a_bulk_edit_of_a_delegate_leaves_out_the_administrator_and_says_so(workspace: Workspace) -> None:
    workspace.sign_in("carol")
    staged = workspace.edit(accounts.set_user_status(["alice", "root", "bob"], Status.ACTIVATED))
    assert [outcome.done for outcome in staged.draft.outcomes] == [True, False, True]
    assert staged.draft.sentence == workspace.entries[-1].sentence == "Activated 2 users"
    assert workspace.configuration.users["root"].status is Status.UNSPECIFIED
    assert workspace.configuration.users["bob"].status is Status.ACTIVATED


def test_going_over_the_limit_asks_first_and_then_only_what_leads_out_is_allowed(workspace: Workspace) -> None:
    everybody = accounts.set_user_status(list(office().users), Status.ACTIVATED)
    preview = workspace.preview(everybody)
    assert preview.over_limit is not None
    with pytest.raises(OverLimit) as over:
        workspace.edit(everybody)
    assert over.value.seats_over == 2
    workspace.edit(everybody, allow_over_limit=True)
    with pytest.raises(Refused) as refused:
        workspace.edit(accounts.set_user_quota(["bob"], Quota(1)))
    assert not isinstance(refused.value, OverLimit)
    workspace.edit(accounts.set_user_status(["bob"], Status.DEACTIVATED))
    workspace.edit(licenses.add_licenses([License("AAAAA", Product.MAILPLUS, 5, TODAY, None, LicenseStatus.VALID)]))
    workspace.edit(accounts.set_user_quota(["bob"], Quota(1)))


def test_undo_leads_out_of_the_restriction(workspace: Workspace) -> None:
    workspace.edit(settings_edits.set_activate_all_users(True), allow_over_limit=True)
    workspace.undo()
    assert workspace.configuration == office()


def test_a_refused_edit_leaves_no_trace(workspace: Workspace) -> None:
    entries = list(workspace.entries)
    with pytest.raises(Refused):
        workspace.edit(policies.add(USER_POLICIES, UserPolicy("x", "interns", "#5b8def")))
    assert workspace.entries == entries
    with reopened(workspace) as again:
        assert again.configuration == office()


def test_a_second_console_is_refused_but_may_look(workspace: Workspace) -> None:
    with pytest.raises(Refused, match="open"):
        Workspace.open(workspace.path)
    with Workspace.open(workspace.path, read_only=True) as looking:
        assert looking.configuration == office()
        with pytest.raises(Refused, match="reading only"):
            looking.edit(accounts.set_user_quota(["bob"], Quota(1)))


def test_while_restricted_a_deactivation_is_not_undone_since_that_would_lead_further_in(workspace: Workspace) -> None:
    workspace.edit(settings_edits.set_activate_all_users(True), allow_over_limit=True)
    workspace.edit(accounts.set_user_status(["alice"], Status.DEACTIVATED))
    now = workspace.configuration
    assert workspace.resolution.seats.restriction
    with pytest.raises(Refused, match="restricted"):
        workspace.undo(allow_over_limit=True)
    assert workspace.configuration == now


_NAMES = st.lists(st.sampled_from(sorted(office().users)), min_size=1, max_size=3)
_POLICIES = st.lists(st.sampled_from(["p1", "p2"]), min_size=1, max_size=2, unique=True)
_EDITS = st.one_of(
    st.builds(accounts.set_user_status, _NAMES, st.sampled_from(Status)),
    st.builds(accounts.set_group_status, st.just(["sales"]), st.sampled_from(Status)),
    st.builds(accounts.set_user_quota, _NAMES, st.sampled_from([None, Quota(0), Quota(10, 5)])),
    st.builds(settings_edits.set_activate_all_users, st.booleans()),
    st.builds(policies.move_by, st.just(USER_POLICIES), _POLICIES, st.integers(-2, 2)),
    st.builds(policies.delete, st.just(USER_POLICIES), _POLICIES),
    st.builds(policies.clone, st.just(USER_POLICIES), st.sampled_from(["p1", "p2"])),
    st.builds(policies.add_targets, st.just(USER_POLICIES), st.just("p2"), _NAMES),
)


@given(st.lists(_EDITS, max_size=8))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_edits_undone_are_the_start_and_redone_the_end(
    tmp_path_factory: pytest.TempPathFactory, edits: list[Edit]
) -> None:
    path = tmp_path_factory.mktemp("any") / "any.mailplus"
    start = replace(office(), server=Server(free_seats=99))  # while restricted, not everything can be undone
    with Workspace.create(path, today=lambda: TODAY) as workspace:
        workspace.edit(loaded(start))
        made = 0
        for edit in edits:
            try:
                made += workspace.edit(edit, allow_over_limit=True).entry is not None
            except Refused:  # a policy that an earlier edit deleted: leaves no trace
                continue
        end = workspace.configuration
        for _ in range(made):
            workspace.undo(allow_over_limit=True)
        assert workspace.configuration == start
        for _ in range(made):
            workspace.redo(allow_over_limit=True)
        assert workspace.configuration == end
    with Workspace.open(path, today=lambda: TODAY) as again:
        assert again.configuration == end
        assert again.state_at(1) == start


def test_an_edit_is_shown_while_somebody_reads_the_journal(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The window shows edits, History reads long entries on a worker: the window must not wait for that."""
    staged = workspace.stage(accounts.set_user_status(["bob"], Status.ACTIVATED))
    reads, may_go_on = threading.Event(), threading.Event()

    def read_slowly(_number: int) -> tuple[Change, ...]:
        reads.set()
        assert may_go_on.wait(60)
        return ()

    monkeypatch.setattr(workspace._store, "changes_of", read_slowly)
    reader = threading.Thread(target=workspace.changes_of, args=(1,))
    window = threading.Thread(target=workspace.adopt, args=(staged,))
    reader.start()
    assert reads.wait(60)
    window.start()
    window.join(10)
    try:
        assert workspace.configuration.users["bob"].status is Status.ACTIVATED
    finally:
        may_go_on.set()
        reader.join()
        window.join()
