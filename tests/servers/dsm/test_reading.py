"""A pull from a NAS: what the mapping finds comes in, what it does not find stays as it was and is said."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mailplus_console.errors import Cancelled, Refused, Unavailable
from mailplus_console.records import (
    Configuration,
    Domain,
    Group,
    License,
    LicenseStatus,
    Product,
    Quota,
    Rules,
    Settings,
    Source,
    Status,
    Targets,
    User,
    UserPolicy,
)
from mailplus_console.syncing.link import Pair
from tests.helpers.dsm_server import CodeAnswer, DsmServer, How
from tests.helpers.dsm_server.configuration import MAILPLUS, MailOffice, a_policy
from tests.servers.dsm.nas import EMPTY, ConnectTo, notes_about, read, silent

# ---------------------------------------------------------------------------------------------- what the mapping finds


def test_everything_comes_in_where_the_guesses_are_right(nas: ConnectTo) -> None:
    reading = read(nas())
    now = reading.configuration

    assert now.users["alice"] == User(
        "alice", "Alice Ångström", "alice@example.com", Source.LOCAL, False, Status.ACTIVATED, Quota(2048, 10)
    )
    assert now.users["bob"].quota == Quota(0)
    assert now.users["operator"].administrator
    assert not now.users["bob"].administrator
    assert now.groups["sales"] == Group("sales", "", Source.LOCAL, Status.ACTIVATED, Quota(512))
    assert now.members["sales"] == ("alice",)
    assert now.domains == {"example.com": Domain("example.com", primary=True, attachment_size_mb=25)}
    assert (now.server.imap, now.server.pop3, now.server.full_text_search) == (True, False, True)
    assert now.settings == Settings(default_quota=Quota(1024, 20))
    assert now.licenses == {
        "4QK7M-22222": License("4QK7M-22222", Product.MAILPLUS, 5, date(2023, 11, 14), status=LicenseStatus.VALID)
    }
    strict, loose = now.user_policies_in_order
    assert (strict.name, loose.name) == ("Strict", "Loose")
    assert strict.rules == Rules(disable_auto_forwarding=True, daily_sending_quota=100, pop3=False)
    assert strict.targets == Targets(("alice",), ("sales",))
    assert loose.rules == Rules()
    assert now.delegations_in_order[0].permissions == ("auditing.queue", "account.account")
    assert reading.account.name == "operator"
    assert reading.account.administrator
    assert reading.version == "3.3.1-21200"
    assert reading.notes == ()
    assert reading.pair is None


def test_a_long_list_comes_in_parts_and_its_progress_is_heard(
    nas: ConnectTo, mail_dsm: DsmServer, office: MailOffice
) -> None:
    office.users = {f"user{number}": {"status": 1} for number in range(2_500)}
    heard: list[int] = []

    nas().read(EMPTY, lambda done, of: heard.append(done))

    asked = [call.form for call in mail_dsm.calls(f"{MAILPLUS}License", "list_active_member")]
    assert [call["offset"] for call in asked if call["type"] == '"user"'] == ["0", "1000", "2000"]
    assert heard == sorted(heard)
    assert heard[-1] > 2_500


def test_the_place_that_the_nas_tells_is_the_order(nas: ConnectTo, mail_dsm: DsmServer, office: MailOffice) -> None:
    placed = [policy | {"priority": place} for policy, place in zip(office.policies, (9, 2), strict=True)]
    mail_dsm.register.answers(f"{MAILPLUS}UserGroupPolicy", "list_policy")(lambda *_: {"policy_list": placed})

    now = read(nas()).configuration

    assert [policy.name for policy in now.user_policies_in_order] == ["Loose", "Strict"]


def test_a_list_that_does_not_come_in_parts_is_asked_for_twice_at_most(nas: ConnectTo, mail_dsm: DsmServer) -> None:
    members = [{"name": f"user{number}", "status": 1, "quota": 1, "quota_notify": 5} for number in range(1_000)]
    asked: list[Any] = []

    def whole_list(_state: Any, _caller: Any, sent: dict[str, Any]) -> Any:
        asked.append(sent)
        return {"member_list": members}

    mail_dsm.register.answers(f"{MAILPLUS}License", "list_active_member")(whole_list)

    read(nas())

    assert len(asked) == 4  # users and groups


def test_a_reading_can_be_stopped(nas: ConnectTo) -> None:
    def stop(done: int, of: int | None) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        nas().read(EMPTY, stop)


def test_reading_writes_nothing(nas: ConnectTo, office: MailOffice) -> None:
    server = nas()
    read(server)
    server.sync_licenses(EMPTY, silent)

    assert office.writes == []
    assert server.writes == frozenset()
    assert "dsm probe --capture" in server.why_read_only


def test_a_pair_is_told_from_the_server_list(nas: ConnectTo, office: MailOffice) -> None:
    office.servers = [
        {"hostname": "mail1", "is_local": False, "role": "primary"},
        {"hostname": "mail2", "is_local": True, "role": "secondary"},
    ]

    assert read(nas()).pair == Pair("mail2", False, "mail1")


def test_a_server_by_itself_is_no_pair(nas: ConnectTo, office: MailOffice) -> None:
    office.servers = [{"hostname": "mail1", "is_local": True, "role": "primary"}]

    assert read(nas()).pair is None


# ----------------------------------------------------------------------------------------------- what was known before


def test_policies_keep_our_ids_by_their_names_and_new_ones_get_one_that_stays(
    nas: ConnectTo, office: MailOffice
) -> None:
    known = Configuration(user_policies={"ours": UserPolicy("ours", "STRICT", "#000000")}, user_policy_order=("ours",))

    first = read(nas(), known).configuration
    second = read(nas(), known).configuration

    assert first.user_policy_order[0] == "ours"
    assert first.user_policies["ours"].name == "Strict"
    assert first == second


def test_who_is_gone_at_the_nas_is_gone_and_accounts_of_a_directory_stay(nas: ConnectTo) -> None:
    known = Configuration(
        users={
            "carol": User("carol"),
            "dave": User("dave", source=Source.LDAP),
            "Alice": User("Alice", status=Status.DEACTIVATED),
        },
        domains={"old.example": Domain("old.example", primary=True)},
    )

    now = read(nas(), known).configuration

    assert "carol" not in now.users
    assert now.users["dave"] == known.users["dave"]
    assert now.users["Alice"].status is Status.ACTIVATED
    assert "alice" not in now.users
    assert list(now.domains) == ["example.com"]


def test_a_target_that_no_list_has_is_told_and_not_made_up(nas: ConnectTo, office: MailOffice) -> None:
    office.policies[1]["target_list"] = [{"name": "ghost", "type": 0}]

    reading = read(nas())

    assert "ghost" not in reading.configuration.users
    assert notes_about(reading, "“Loose” has 1 target at the NAS", "stay there")


# --------------------------------------------------------------------------------------------------- what is not there

KNOWN = Configuration(
    users={"alice": User("alice", status=Status.DEACTIVATED, quota=Quota(7, 5))},
    settings=Settings(activate_all_users=True),
    licenses={"OLD": License("OLD", Product.MAILPLUS, 5)},
)


def test_a_field_that_is_missing_is_said_and_what_was_known_stays(nas: ConnectTo, office: MailOffice) -> None:
    office.left_out = frozenset({"status", "default_active", "account_count"})

    reading = read(nas(), KNOWN)

    now = reading.configuration
    assert now.users["alice"].status is Status.DEACTIVATED
    assert now.users["bob"].status is Status.UNSPECIFIED
    assert now.users["alice"].quota == Quota(2048, 10)
    assert now.settings.activate_all_users
    assert "4QK7M-22222" not in now.licenses  # for how many accounts, nobody says
    assert notes_about(reading, "The activation and quotas of users: status is not told", "no field “status”")
    assert notes_about(reading, "no field “default_active”")
    assert notes_about(reading, "A license is left out")


def test_a_new_policy_of_which_not_all_rules_are_told_is_left_out(nas: ConnectTo, office: MailOffice) -> None:
    office.left_out = frozenset({"enable_pop3"})
    known = Configuration(
        user_policies={"ours": UserPolicy("ours", "Strict", "#000000", Rules(pop3=True, imap=False))},
        user_policy_order=("ours",),
    )

    reading = read(nas(), known)

    now = reading.configuration
    assert now.user_policy_order == ("ours",)
    assert now.user_policies["ours"].rules.pop3
    assert now.user_policies["ours"].rules.imap
    assert notes_about(reading, "“Loose” is left out")


def test_a_list_with_policies_that_have_no_name_takes_none_away(nas: ConnectTo, office: MailOffice) -> None:
    known = Configuration(user_policies={"ours": UserPolicy("ours", "Mine", "#000000")}, user_policy_order=("ours",))
    del office.policies[1]["name"]

    reading = read(nas(), known)

    assert reading.configuration.user_policy_order == ("ours",)
    assert notes_about(reading, "The user policies: 1 entry", "nobody counts as gone")


def test_the_default_policy_is_no_record_even_where_the_nas_lists_it(nas: ConnectTo, office: MailOffice) -> None:
    office.policies.append(a_policy(0, "Default"))

    names = [policy.name for policy in read(nas()).configuration.user_policies_in_order]

    assert names == ["Strict", "Loose"]


def test_numbers_beyond_all_measure_are_not_taken_over(nas: ConnectTo, office: MailOffice) -> None:
    office.users["alice"]["quota"] = 10**30

    reading = read(nas(), KNOWN)

    assert reading.configuration.users["alice"].quota == Quota(7, 5)
    assert notes_about(reading, "larger than the console can hold")


def test_a_value_that_is_coded_otherwise_is_said_and_not_guessed(nas: ConnectTo, office: MailOffice) -> None:
    office.users["alice"]["status"] = "on"
    office.default_quota["enable"] = "maybe"

    reading = read(nas(), KNOWN)

    assert reading.configuration.users["alice"].status is Status.DEACTIVATED
    assert notes_about(reading, "status cannot be read", "none of the values that the mapping knows")
    assert "on" not in [word for note in reading.notes for word in note.split()[-1:]]


@pytest.mark.parametrize("code", [105, 103, 5801])
def test_a_call_that_is_refused_leaves_what_was_known(nas: ConnectTo, mail_dsm: DsmServer, code: int) -> None:
    for method in ("list_active_member", "list_policy", "list"):
        mail_dsm.register.apis[f"{MAILPLUS}License"].methods.pop(method, None)
    mail_dsm.register.answers(f"{MAILPLUS}License", "list")(lambda *_: _raise(CodeAnswer(code)))

    reading = read(nas(), KNOWN)

    assert reading.configuration.licenses == KNOWN.licenses
    assert reading.configuration.users["alice"].status is Status.DEACTIVATED
    assert notes_about(reading, "The licenses: not told", f"error {code}")
    assert notes_about(reading, "The activation and quotas of users: not told", "error 103")


def _raise(error: Exception) -> Any:
    raise error


def test_an_api_that_is_absent_leaves_what_was_known(nas: ConnectTo, mail_dsm: DsmServer) -> None:
    mail_dsm.register.remove(f"{MAILPLUS}UserGroupPolicy")

    reading = read(nas(), KNOWN)

    assert notes_about(reading, "The user policies: not told", "does not offer it")


def test_without_mailplus_server_it_says_so(nas: ConnectTo, mail_dsm: DsmServer) -> None:
    mail_dsm.register.remove(MAILPLUS)

    with pytest.raises(Refused, match="MailPlus Server is not installed"):
        read(nas())


def test_a_delegate_reads_names_through_mailplus_and_is_no_administrator(nas: ConnectTo) -> None:
    reading = read(nas("alice"), KNOWN)

    now = reading.configuration
    assert set(now.users) == {"admin", "alice", "bob", "careful", "guest", "operator"}
    assert now.users["alice"].status is Status.ACTIVATED
    assert not reading.account.administrator
    assert notes_about(reading, "Who administers the NAS: not told", "the account may not do this")


def test_who_may_read_nothing_is_told_so(nas: ConnectTo) -> None:
    with pytest.raises(Refused, match=r"tells bob nothing.*administrator of the NAS"):
        read(nas("bob"))


def test_a_line_that_breaks_ends_the_reading(nas: ConnectTo, mail_dsm: DsmServer) -> None:
    server = nas()
    mail_dsm.fail(How.DROP_BEFORE, api=f"{MAILPLUS}License", times=9)

    with pytest.raises(Unavailable):
        read(server)


@pytest.mark.parametrize("answer", [[], "text", 7, {"member_list": {"a": 1}}, {"member_list": [1, "x", None, []]}])
def test_answers_of_any_shape_do_no_harm(nas: ConnectTo, mail_dsm: DsmServer, answer: object) -> None:
    mail_dsm.register.answers(f"{MAILPLUS}License", "list_active_member")(lambda *_: answer)

    reading = read(nas(), KNOWN)

    assert reading.configuration.users["alice"].status is Status.DEACTIVATED
    assert notes_about(reading, "activation")


# ------------------------------------------------------------------------------------------------ a person's own names

OTHER_NAMES = {
    "member_list": "items",
    "status": "activation",
    "policy_list": "policies",
    "rule": "settings",
    "license_key": "serial",
}


def test_a_nas_with_other_names_is_read_with_a_file_of_ones_own(
    nas: ConnectTo, mail_dsm: DsmServer, office: MailOffice, tmp_path: Path
) -> None:
    guessed = read(nas()).configuration
    office.renamed = OTHER_NAMES
    for name, api in office.register().apis.items():
        mail_dsm.register.api(name).methods.update(api.methods)

    assert notes_about(read(nas()), "no list at “member_list”")
    member = {"items": "items", "fields": {"status": {"at": "activation"}}}
    own = {
        "reads": {
            "users.activation": member,
            "groups.activation": member,
            "licenses.list": {"fields": {"key": {"at": "serial"}, "status": {"at": "activation"}}},
            "user_policies.list": {
                "items": "policies",
                "fields": {
                    rule: {"at": f"settings.{name}"}
                    for rule, name in {
                        "disable_auto_forwarding": "disable_auto_forward",
                        "daily_sending_quota": "daily_quota",
                        "daily_outbound_traffic_mb": "daily_traffic",
                        "attachment_size_mb": "attachment_size",
                        "internal_only": "internal_only",
                        "imap": "enable_imap",
                        "imap_lan_only": "imap_lan_only",
                        "pop3": "enable_pop3",
                        "pop3_lan_only": "pop3_lan_only",
                        "full_text_search": "enable_fts",
                    }.items()
                },
            },
        }
    }
    (tmp_path / "mine.json").write_text(json.dumps(own))

    reading = read(nas(mapping_file=str(tmp_path / "mine.json")))

    assert reading.configuration == guessed
    assert reading.notes == ()
