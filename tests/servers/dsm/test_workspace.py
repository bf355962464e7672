"""A workspace that is synced with a NAS: pulled, edited, applied, also where the line breaks anywhere in the middle."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from mailplus_console.edits import accounts, licenses, policies
from mailplus_console.edits.policies import DELEGATIONS, USER_POLICIES
from mailplus_console.errors import Refused, Unavailable
from mailplus_console.merge import Conflicting, Side
from mailplus_console.records import Delegation, License, LicenseStatus, Product, Quota, Status, Targets, UserPolicy
from mailplus_console.servers.dsm.dsm_server import DsmServer as Nas
from mailplus_console.syncing import applying, pulling
from mailplus_console.syncing.applying import Applied
from mailplus_console.workspace import Workspace
from tests.helpers.dsm_server import DsmServer, How
from tests.helpers.dsm_server.configuration import MailOffice
from tests.servers.dsm.nas import ALL_CALLS, ConnectTo, silent

TODAY = date(2026, 11, 24)


@pytest.fixture
def workspace(tmp_path: Path, nas: ConnectTo) -> Iterator[Workspace]:
    """Pulled from the NAS once."""
    with Workspace.create(tmp_path / "nas.mpc", today=lambda: TODAY) as workspace:
        pull(workspace, nas())
        yield workspace


def pull(workspace: Workspace, server: Nas, side: Side | None = None) -> None:
    pulled = pulling.read(workspace.server_side, server, silent)
    try:
        staged = pulling.stage(workspace.server_side, pulled)
    except Conflicting as conflicting:
        if side is None:
            raise
        choices = {conflict.place: side for conflict in conflicting.conflicts}
        staged = pulling.stage(workspace.server_side, pulled, choices)
    workspace.adopt(staged)


def apply(workspace: Workspace, server: Nas) -> Applied:
    ready = applying.prepare(workspace.server_side, server, silent, TODAY)
    done = applying.run(workspace.server_side, server, ready, silent, workspace.adopt)
    if done.final is not None:
        workspace.adopt(pulling.stage(workspace.server_side, done.final))
    return done


def edit(workspace: Workspace) -> None:
    """Something on every page."""
    first, second = workspace.configuration.user_policies_in_order
    workspace.edit(licenses.add_licenses([License("AAAAA-11111", Product.MAILPLUS, 20)]))
    workspace.edit(accounts.set_user_status(["bob", "careful"], Status.ACTIVATED))
    workspace.edit(accounts.set_user_status(["alice"], Status.DEACTIVATED))
    workspace.edit(accounts.set_user_quota(["bob"], Quota(900, 9)))
    workspace.edit(
        policies.add(USER_POLICIES, UserPolicy("new", "New", "#123456", targets=Targets.of(["bob"])), first.id)
    )
    workspace.edit(policies.delete(USER_POLICIES, [second.id]))
    workspace.edit(policies.add(DELEGATIONS, Delegation("d", "Two", "#123456")))


def in_step(workspace: Workspace, server: Nas) -> bool:
    """Whether a fresh reading says what is here."""
    pull(workspace, server)
    return not workspace.server_side.difference()


def test_a_second_pull_changes_nothing(workspace: Workspace, nas: ConnectTo) -> None:
    before = workspace.configuration

    pull(workspace, nas())

    assert workspace.configuration == before
    assert not workspace.server_side.difference()


def test_an_unconfirmed_nas_takes_nothing_of_a_plan(workspace: Workspace, nas: ConnectTo, office: MailOffice) -> None:
    workspace.edit(accounts.set_user_status(["bob"], Status.ACTIVATED))

    ready = applying.prepare(workspace.server_side, nas(), silent, TODAY)
    done = apply(workspace, nas())

    assert ready.steps == ()
    assert [change.key for change in ready.left_out] == ["bob"]
    assert done.records == 0
    assert workspace.server_side.differing == 1
    assert office.writes == []


def test_a_plan_lands_and_the_nas_confirms_the_key(workspace: Workspace, nas: ConnectTo, office: MailOffice) -> None:
    office.valid_keys = {"AAAAA-11111": 20}
    server = nas()
    server.confirm(ALL_CALLS)
    edit(workspace)

    done = apply(workspace, server)

    assert done.stopped == ""
    assert workspace.configuration.licenses["AAAAA-11111"].status is LicenseStatus.VALID
    assert in_step(workspace, server)
    assert [policy["name"] for policy in office.policies] == ["New", "Strict"]


@pytest.mark.parametrize(
    "how, call",
    [(How.DROP_BEFORE, call) for call in (5, 26, 35)]  # reading, activating, moving
    + [(How.DROP_AFTER, call) for call in (23, 26, 29, 30, 33, 34, 35, 38)],  # each of the calls that write
)
def test_wherever_the_line_breaks_the_nas_ends_as_planned(
    workspace: Workspace, nas: ConnectTo, office: MailOffice, mail_dsm: DsmServer, how: How, call: int
) -> None:
    office.valid_keys = {"AAAAA-11111": 20}
    nas().confirm(ALL_CALLS)
    edit(workspace)
    wanted = workspace.configuration
    server = nas()
    asked = len(mail_dsm.received)
    broken = [False]

    def breaks(parameters: object) -> bool:
        return not broken[0] and len(mail_dsm.received) > asked + call

    fault = mail_dsm.fail(how)
    fault.is_for = breaks  # type: ignore[method-assign]
    for _ in range(4):
        try:
            done = apply(workspace, server)
        except (Refused, Unavailable):
            broken[0] = True
            server.close()
            server = nas()  # as a console that was started anew
            pull(workspace, server, Side.THEIRS)
        else:
            broken[0] = True
            if not done.stopped:
                break

    assert in_step(workspace, server)
    now = workspace.configuration
    assert now.users == wanted.users
    assert {policy.name for policy in now.user_policies.values()} == {"New", "Strict"}
    assert now.user_policy_order == wanted.user_policy_order
    assert now.delegation_order == wanted.delegation_order
    assert [one["license_key"] for one in office.licenses] == ["4QK7M-22222", "AAAAA-11111"]
