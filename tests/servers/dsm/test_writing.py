"""Steps at a NAS whose calls are confirmed: looked at before, read back after, nothing twice, nothing lost."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest

from mailplus_console.errors import Refused, Unavailable
from mailplus_console.plan import steps
from mailplus_console.records import (
    Configuration,
    DataClearing,
    Delegation,
    Domain,
    License,
    LicenseStatus,
    Product,
    Quota,
    Rules,
    Status,
    Targets,
    UserPolicy,
    difference,
)
from mailplus_console.servers.dsm.dsm_server import DsmServer as Nas
from mailplus_console.servers.dsm.identities import Identities
from mailplus_console.servers.dsm.writing import Writing
from mailplus_console.syncing.server import Drifted, Unsure
from tests.helpers.dsm_server import DsmServer, How
from tests.helpers.dsm_server.configuration import MAILPLUS, MailOffice, a_license
from tests.servers.dsm.nas import ALL_CALLS, EMPTY, ConnectTo, read, silent


@pytest.fixture
def server(nas: ConnectTo) -> Nas:
    """Signed in, with every call confirmed."""
    server = nas()
    server.confirm(ALL_CALLS)
    return server


@pytest.fixture
def now(server: Nas) -> Configuration:
    """What it says."""
    return read(server).configuration


def apply(server: Nas, before: Configuration, after: Configuration) -> None:
    for step in steps(difference(before, after)):
        server.write(step)


def put(now: Configuration, kind: str, *records: Any, gone: Iterable[str] = ()) -> Configuration:
    """The state with these records in it, and others gone from it."""
    kept = {key: record for key, record in getattr(now, kind).items() if key not in set(gone)}
    keyed = {getattr(one, "id", None) or getattr(one, "key", None) or one.name: one for one in records}
    changed: dict[str, Any] = {kind: kept | keyed}
    return replace(now, **changed)


def everything_changed(now: Configuration) -> Configuration:
    """A change of every kind that a NAS takes."""
    strict, loose = now.user_policies_in_order
    (helpers,) = now.delegations_in_order
    after = put(
        now,
        "users",
        replace(now.users["alice"], status=Status.DEACTIVATED, quota=None),
        replace(now.users["bob"], status=Status.ACTIVATED, quota=Quota(300, 7)),
        replace(now.users["careful"], quota=Quota(0)),
    )
    after = put(after, "groups", replace(now.groups["sales"], status=Status.UNSPECIFIED, quota=Quota(9)))
    after = put(after, "groups", replace(now.groups["users"], status=Status.ACTIVATED))
    after = put(after, "domains", replace(now.domains["example.com"], daily_sending_quota=50, attachment_size_mb=None))
    after = put(after, "licenses", License("NEW11-11111", Product.MAILPLUS, 20))
    new = UserPolicy("fresh", "Fresh", "#ff0000", Rules(imap=False), Targets(("bob",)))
    changed = replace(loose, name="Looser", rules=replace(loose.rules, attachment_size_mb=10))
    after = put(after, "user_policies", new, changed, gone=[strict.id])
    after = put(
        after, "delegations", replace(helpers, permissions=("auditing.queue",)), Delegation("d", "D", "#00ff00")
    )
    return replace(
        after,
        server=replace(now.server, pop3=True, full_text_search=False),
        settings=replace(now.settings, activate_all_users=True, default_quota=Quota(77)),
        user_policy_order=("fresh", loose.id),
        delegation_order=("d", helpers.id),
    )


def settled(configuration: Configuration) -> Configuration:
    """Without what the NAS says of licenses that were just added."""
    some = License("", Product.MAILPLUS, 1)
    return replace(configuration, licenses=dict.fromkeys(configuration.licenses, some))


# --------------------------------------------------------------------------------------------------------- what lands


def test_every_kind_lands_as_planned_and_what_was_not_touched_stays(
    server: Nas, now: Configuration, office: MailOffice
) -> None:
    office.valid_keys = {"NEW11-11111": 20}
    wanted = everything_changed(now)

    apply(server, now, wanted)

    assert settled(read(server, wanted).configuration) == settled(wanted)
    assert read(server, wanted).configuration.licenses["NEW11-11111"].status is LicenseStatus.VALID
    assert office.protocols["security_imappop3_auth"] is True
    assert office.search["languages"] == ["eng"]
    assert office.policies[1]["name"] == "Looser"
    assert office.policies[1]["id"] == 3


def test_what_is_so_already_is_not_written_again(server: Nas, now: Configuration, office: MailOffice) -> None:
    office.valid_keys = {"NEW11-11111": 20}
    wanted = everything_changed(now)
    apply(server, now, wanted)
    written = len(office.writes)

    apply(server, now, wanted)

    assert len(office.writes) == written


def test_many_users_go_in_one_call(server: Nas, now: Configuration, office: MailOffice) -> None:
    users = [replace(user, status=Status.ACTIVATED) for user in now.users.values()]

    apply(server, now, put(now, "users", *users))

    ((call, sent),) = office.writes
    assert call == "License edit_activate_member"
    assert len(sent["member_list"]) == len(users) - 1  # alice is activated
    assert {"name": "bob", "status": 1} in sent["member_list"]


def test_targets_that_only_the_nas_knows_are_written_back(server: Nas, office: MailOffice) -> None:
    office.policies[1]["target_list"] = [{"name": "ghost", "type": 0}]
    now = read(server).configuration
    loose = now.user_policies_in_order[1]

    apply(server, now, put(now, "user_policies", replace(loose, targets=Targets(("bob",)))))

    assert office.policies[1]["target_list"] == [{"name": "bob", "type": 0}, {"name": "ghost", "type": 0}]


def test_moving_a_policy_changes_the_order_and_nothing_else(
    server: Nas, now: Configuration, office: MailOffice
) -> None:
    before = [dict(policy) for policy in office.policies]

    apply(server, now, replace(now, user_policy_order=now.user_policy_order[::-1]))

    assert office.policies == before[::-1]


def test_no_two_policies_have_one_name_in_between(server: Nas, now: Configuration, office: MailOffice) -> None:
    strict, loose = now.user_policies_in_order
    new = UserPolicy("a", "Loose", "#00ff00")
    wanted = put(now, "user_policies", new, replace(loose, name="Strict"), gone=[strict.id])

    apply(server, now, replace(wanted, user_policy_order=("a", loose.id)))

    assert [call.partition("_")[0] for call, _ in office.writes] == [
        f"UserGroupPolicy {deed}" for deed in ("delete", "update", "create")
    ]
    assert [policy["name"] for policy in office.policies] == ["Loose", "Strict"]


def test_data_is_cleared_of_users_who_are_not_activated_only(
    server: Nas, now: Configuration, office: MailOffice
) -> None:
    for name in ("bob", "alice"):
        wanted = replace(now, data_clearings={name: DataClearing(name)})
        if name == "bob":
            apply(server, now, wanted)
        else:
            with pytest.raises(Refused, match="“alice” is activated at the NAS: no data is cleared"):
                apply(server, now, wanted)

    assert office.cleared == ["bob"]


# ------------------------------------------------------------------------------------------------------------- refused


def test_what_somebody_else_changed_meanwhile_is_drift_and_nothing_of_the_step_is_written(
    server: Nas, now: Configuration, office: MailOffice
) -> None:
    office.users["bob"]["status"] = 0
    changed = [replace(now.users[name], quota=Quota(5)) for name in ("alice", "bob")]
    changed[1] = replace(changed[1], status=Status.ACTIVATED)

    with pytest.raises(Drifted, match="bob"):
        apply(server, now, put(now, "users", *changed))

    assert office.writes == []


@pytest.mark.parametrize(
    "wanted",
    [
        lambda now: put(now, "users", replace(now.users["bob"], name="new", full_name="New")),
        lambda now: put(now, "users", gone=["bob"]),
        lambda now: put(now, "users", replace(now.users["bob"], email="other@example.com")),
        lambda now: put(now, "licenses", gone=["4QK7M-22222"]),
        lambda now: put(now, "domains", Domain("new.example")),
        lambda now: replace(now, server=replace(now.server, free_seats=6)),
    ],
)
def test_what_only_the_nas_itself_can_do_is_refused_in_words(
    server: Nas, now: Configuration, office: MailOffice, wanted: Any
) -> None:
    with pytest.raises(Refused, match=r"at the NAS"):
        apply(server, now, wanted(now))

    assert office.writes == []


def test_a_key_that_the_nas_does_not_take_is_refused(server: Nas, now: Configuration) -> None:
    with pytest.raises(Refused, match="License activate, error 5701"):
        apply(server, now, put(now, "licenses", License("NEW11-11111", Product.MAILPLUS, 20)))


def test_what_cannot_be_read_back_is_not_written(server: Nas, office: MailOffice) -> None:
    office.left_out = frozenset({"status"})
    now = read(server).configuration

    with pytest.raises(Refused, match="does not tell status"):
        apply(server, now, put(now, "users", replace(now.users["bob"], status=Status.ACTIVATED)))

    assert office.writes == []


def test_a_nas_that_says_yes_and_does_nothing_is_found_out(server: Nas, now: Configuration, office: MailOffice) -> None:
    office.deaf = True

    with pytest.raises(Refused, match="does not have all of them when it is read again: user “bob”"):
        apply(server, now, put(now, "users", replace(now.users["bob"], status=Status.ACTIVATED)))


# -------------------------------------------------------------------------------------------- lines that break, crashes


@pytest.mark.parametrize("how", [How.DROP_BEFORE, How.DROP_AFTER, How.HALF_AN_ANSWER, How.STATUS_AFTER])
def test_a_line_that_breaks_in_a_step_leaves_nothing_lost_and_nothing_twice(
    server: Nas, now: Configuration, office: MailOffice, mail_dsm: DsmServer, how: How
) -> None:
    office.valid_keys = {"NEW11-11111": 20}
    wanted = everything_changed(now)
    todo = steps(difference(now, wanted))
    calls = ["activate", "set", "set_system_quota", "edit_activate_member", "clear", "create_policy", "update_policy"]
    broken = 0
    for method in calls:
        mail_dsm.fail(how, method=method)
    for step in todo:
        while True:
            try:
                server.write(step)
            except Unsure:
                broken += 1
                assert broken < 20
            else:
                break

    assert broken >= len(calls)
    assert settled(read(server, wanted).configuration) == settled(wanted)
    assert [key["license_key"] for key in office.licenses] == ["4QK7M-22222", "NEW11-11111"]
    assert len(office.policies) == 2


def test_what_landed_of_a_step_is_said(server: Nas, now: Configuration, mail_dsm: DsmServer) -> None:
    users = [
        replace(now.users["bob"], status=Status.ACTIVATED, quota=Quota(5)),
    ]
    mail_dsm.fail(How.CODE, api=f"{MAILPLUS}Account.Quota", method="set", code=117)

    with pytest.raises(Unavailable, match=r"Written before it: activating and deactivating users \(1 users\)"):
        apply(server, now, put(now, "users", *users))


def test_a_policy_that_was_added_by_a_console_that_died_is_known_again(
    server: Nas, now: Configuration, nas: ConnectTo, mail_dsm: DsmServer
) -> None:
    wanted = put(now, "user_policies", UserPolicy("fresh", "Fresh", "#ff0000"))
    wanted = replace(wanted, user_policy_order=(*now.user_policy_order, "fresh"))
    mail_dsm.fail(How.DROP_AFTER, method="create_policy")
    with pytest.raises(Unsure):
        apply(server, now, wanted)

    another = nas()

    assert read(another, now).configuration.user_policies["fresh"] == wanted.user_policies["fresh"]
    assert read(another, now).configuration.user_policy_order == wanted.user_policy_order


# ---------------------------------------------------------------------------------------------------- what is confirmed


def test_only_what_is_confirmed_can_be_written(nas: ConnectTo, office: MailOffice) -> None:
    server = nas()
    server.confirm(frozenset({"users.status", "user_policies.update"}))
    now = read(server).configuration
    loose = now.user_policies_in_order[1]

    assert server.writes == {"user_policy_order"}
    assert "Apart from what was confirmed" in server.why_read_only
    for wanted in (
        put(now, "users", replace(now.users["bob"], status=Status.ACTIVATED)),
        put(now, "user_policies", replace(loose, name="Looser")),
    ):
        with pytest.raises(Refused, match="only read"):
            apply(server, now, wanted)
    assert office.writes == []
    apply(server, now, replace(now, user_policy_order=now.user_policy_order[::-1]))
    assert [call for call, _ in office.writes] == ["UserGroupPolicy update_policy"] * 2


def test_before_anything_is_confirmed_no_step_reaches_the_nas(nas: ConnectTo, office: MailOffice) -> None:
    server = nas()
    now = read(server).configuration
    wanted = replace(everything_changed(now), data_clearings={"bob": DataClearing("bob")})

    refused = 0
    for step in steps(difference(now, wanted)):
        with pytest.raises(Refused, match="only read"):
            server.write(step)
        refused += 1

    assert refused >= 7
    assert office.writes == []


def test_a_confirmation_is_for_one_mapping_and_one_version(
    server: Nas, nas: ConnectTo, office: MailOffice, tmp_path: Any
) -> None:
    assert nas().writes == server.writes != frozenset()
    (tmp_path / "own.json").write_text('{"reads": {"licenses.list": {"items": "others"}}}')
    assert nas(mapping_file=str(tmp_path / "own.json")).writes == frozenset()
    office.version = "4.0.0-1"
    assert nas().writes == frozenset()


def test_sync_asks_the_vendor_only_where_that_is_confirmed(server: Nas, office: MailOffice, nas: ConnectTo) -> None:
    office.licenses.append(a_license("BAD00-00000", 5, "illegal"))

    reading = server.sync_licenses(EMPTY, silent)

    assert [call for call, _ in office.writes] == ["License refresh_user_limit"]
    assert reading.configuration.licenses["BAD00-00000"].status is LicenseStatus.ILLEGAL


def test_the_one_door_to_the_nas_is_shut_whatever_came_before(
    server: Nas, now: Configuration, office: MailOffice
) -> None:
    writing = Writing(server.session, server.names, Identities("nas"), frozenset({"users.quota"}), lambda: None)
    wanted = put(now, "users", replace(now.users["bob"], status=Status.ACTIVATED, quota=Quota(3)))

    for step in steps(difference(now, wanted)):
        with pytest.raises(Refused, match="No capture has shown yet how the NAS takes activating"):
            writing.write(step, now)

    assert office.writes == []


def test_what_has_landed_of_a_record_is_not_sent_again(
    server: Nas, now: Configuration, office: MailOffice, mail_dsm: DsmServer
) -> None:
    wanted = put(now, "users", replace(now.users["bob"], status=Status.ACTIVATED, quota=Quota(5)))
    mail_dsm.fail(How.DROP_BEFORE, api=f"{MAILPLUS}Account.Quota", method="set")
    with pytest.raises(Unsure):
        apply(server, now, wanted)

    apply(server, now, wanted)

    assert [call for call, _ in office.writes] == ["License edit_activate_member", "Account.Quota set"]


def test_what_was_confirmed_for_another_version_is_dropped(nas: ConnectTo, office: MailOffice) -> None:
    nas().confirm(frozenset({"users.status"}))
    office.version = "4.0.0-1"

    server = nas()
    server.confirm(frozenset({"users.quota"}))

    assert server.confirmed == nas().confirmed == {"users.quota"}
