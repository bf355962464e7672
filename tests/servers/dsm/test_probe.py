"""`dsm probe`: a report of what the mapping finds at a NAS, and what a capture of its web interface confirms."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

from mailplus_console import cli
from mailplus_console.plan import steps
from mailplus_console.records import Status, difference
from mailplus_console.servers.dsm.confirmation import load
from mailplus_console.syncing.server_list import SERVERS_VARIABLE, ServerList
from tests.helpers.dsm_server import DsmServer, How, profile_of
from tests.helpers.dsm_server.configuration import MAILPLUS, MailOffice
from tests.servers.dsm.nas import ConnectTo, read

License = f"{MAILPLUS}License"


class Probe:
    """Runs the command and has what came of it."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self.report_file = folder / "report.json"
        self._folder, self._monkeypatch, self._capsys = folder, monkeypatch, capsys
        self.text = self.told = ""

    def __call__(self, *arguments: str, code: int = 0) -> dict[str, Any]:
        self._monkeypatch.setattr("sys.stdin", io.StringIO("secret\n"))
        probe = ["dsm", "probe", "--password-stdin", "--report", str(self.report_file), *arguments]
        assert cli.main(probe) == code
        self.text, self.told = self._capsys.readouterr()
        if code:
            return {}
        assert self.report_file.with_suffix(".txt").read_text(encoding="utf-8") == self.text
        said: dict[str, Any] = json.loads(self.report_file.read_text(encoding="utf-8"))
        return said

    def capture(self, *entries: dict[str, Any]) -> str:
        """A HAR file with these requests."""
        file = self._folder / "capture.har"
        file.write_text(json.dumps({"log": {"version": "1.2", "entries": list(entries)}}), encoding="utf-8")
        return str(file)


@pytest.fixture
def probe(
    mail_dsm: DsmServer,
    data_folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Probe:
    monkeypatch.setenv(SERVERS_VARIABLE, str(tmp_path / "servers.json"))
    ServerList().add(profile_of(mail_dsm))
    return Probe(tmp_path, monkeypatch, capsys)


def request(api: str, method: str, version: int = 1, *, done: bool | None = True, **parameters: Any) -> dict[str, Any]:
    """A request of the web interface, as a browser saves it."""
    form = {"api": api, "method": method, "version": str(version)}
    form |= {name: json.dumps(value) for name, value in parameters.items()}
    answer = {} if done is None else {"content": {"text": json.dumps({"success": done})}}
    return {
        "request": {
            "method": "POST",
            "url": f"https://nas.example.com:5001/webapi/entry.cgi/{api}",
            "postData": {"mimeType": "application/x-www-form-urlencoded", "text": urlencode(form)},
        },
        "response": answer,
    }


def status_of(name: str, status: Any, **more: Any) -> dict[str, Any]:
    members = [{"name": name, "status": status, **more}]
    return request(License, "edit_activate_member", type="user", member_list=members)


ONE = [{"name": "a", "status": 1}]

# ---------------------------------------------------------------------------------------------------------- the report


def test_the_report_says_which_fields_were_found_and_which_the_mapping_does_not_have(probe: Probe) -> None:
    said = probe()

    users = said["reads"]["users.activation"]
    assert users["answered"]
    assert users["items"] == 2
    assert users["fields"]["status"] == {"at": "status", "sure": "guess", "found": 2, "missing": 0, "unfit": ""}
    assert users["not_mapped"] == [{"at": "uid", "kinds": ["number"], "in": 2}]
    assert users["answers"][0]["member_list"][0]["status"] == 1
    assert said["reads"]["users.accounts"]["fields"]["name"]["sure"] == "live"
    assert said["offered"][License] == [1, 3]
    assert not any(write["confirmed"] for write in said["writes"].values())
    assert "activating and deactivating users: Account > User: change" in probe.text


def test_a_probe_writes_nothing(probe: Probe, office: MailOffice) -> None:
    probe()

    assert office.writes == []


def test_what_is_missing_or_coded_otherwise_is_said(probe: Probe, office: MailOffice) -> None:
    office.left_out = frozenset({"quota", "policy_list"})
    office.users["alice"]["status"] = "on"

    said = probe()

    fields = said["reads"]["users.activation"]["fields"]
    assert fields["limit_mb"]["missing"] == 2
    assert fields["status"]["unfit"] == "is none of the values that the mapping knows"
    assert not said["reads"]["user_policies.list"]["answered"]
    assert "“quota” (guess) is missing in 2" in probe.text
    assert "its answer has no list at “policy_list”" in probe.text


@pytest.mark.parametrize("prefix", [MAILPLUS, f"{MAILPLUS}License", "SYNO.Core."])
def test_a_nas_without_these_apis_is_told_and_nothing_breaks(probe: Probe, mail_dsm: DsmServer, prefix: str) -> None:
    mail_dsm.register.remove(prefix)

    said = probe()

    assert any("does not offer it" in one["why_not"] for one in said["reads"].values())
    assert ("not installed" in probe.text) is (prefix == MAILPLUS)


def test_lines_that_break_and_errors_are_outcomes_too(probe: Probe, mail_dsm: DsmServer) -> None:
    mail_dsm.fail(How.NO_JSON, method="list_active_member", times=2)
    mail_dsm.fail(How.CODE, method="list_policy", code=5801, errors=[{"msg": "alice"}])
    mail_dsm.fail(How.DROP_BEFORE, method="list_delegation", times=9)

    said = probe()

    assert "no answer" in said["reads"]["users.activation"]["why_not"]
    assert "error 5801" in said["reads"]["user_policies.list"]["why_not"]
    assert "no answer" in said["reads"]["delegations.list"]["why_not"]
    assert said["reads"]["licenses.list"]["answered"]
    assert "alice" not in json.dumps(said)


def test_nothing_of_the_nas_is_in_the_report(probe: Probe, mail_dsm: DsmServer, office: MailOffice) -> None:
    office.servers = [{"hostname": "mailhost-one", "is_local": True, "role": "primary", "serial": "1930XYZ"}]
    office.policies[0]["description"] = "for Ångström & sons"

    said = json.dumps(probe("--capture", probe.capture(status_of("alice", 2), status_of("bob", "on", token="tk-99"))))

    for text in (said, probe.text):
        for secret in ("alice", "bob", "Ångström", "operator", "example.com", "4QK7M", "Strict", "Helpers", "sales"):
            assert secret not in text
        for secret in ("mailhost", "1930XYZ", "tk-99", "127.0.0.1", "secret", "the NAS'", "System default"):
            assert secret not in text


def test_a_bad_file_of_field_names_is_refused(probe: Probe, tmp_path: Path) -> None:
    (tmp_path / "own.json").write_text('{"reads": {"users.activation": {"items": 5}}}')
    ServerList().change(replace(ServerList().named("the NAS"), mapping_file=str(tmp_path / "own.json")))

    probe(code=1)

    assert "reads.users.activation.items" in probe.told


# --------------------------------------------------------------------------------------------------------- the capture


def test_a_capture_that_fits_confirms_exactly_its_calls(probe: Probe, nas: ConnectTo, office: MailOffice) -> None:
    said = probe("--yes", "--capture", probe.capture(status_of("alice", 2)))

    assert "name: alice; status: deactivated" in probe.told
    assert "nas.example.com" in probe.told
    assert [name for name, write in said["writes"].items() if write["confirmed"]] == ["users.status"]
    server = nas()
    assert server.confirmed == {"users.status"}
    assert server.writes == frozenset()  # setting and taking away a quota is not confirmed yet

    quotas = [
        request(f"{MAILPLUS}Account.Quota", "set", user_list=[{"name": "bob", "quota": 5, "quota_notify": 0}]),
        request(f"{MAILPLUS}Account.Quota", "clear", user_list=["bob"]),
    ]
    probe("--yes", "--capture", probe.capture(*quotas))

    server = nas()
    assert server.writes == {"users"}
    now = read(server).configuration
    changed = replace(now, users={**now.users, "bob": replace(now.users["bob"], status=Status.ACTIVATED)})
    for step in steps(difference(now, changed)):
        server.write(step)
    assert office.users["bob"]["status"] == 1


def test_a_call_that_also_comes_otherwise_is_not_confirmed(probe: Probe) -> None:
    probe("--yes", "--capture", probe.capture(status_of("alice", 2), status_of("bob", 1, reason="x")))

    assert load("nas").confirmed == {}
    assert "confirms nothing new" in probe.told


def test_without_a_person_to_say_so_nothing_is_confirmed(probe: Probe) -> None:
    probe("--capture", probe.capture(status_of("alice", 2)))

    assert "Nobody was asked" in probe.told
    assert load("nas").confirmed == {}


@pytest.mark.parametrize(
    "entry, difference",
    [
        (status_of("alice", "off"), "“status” is none of the values"),
        (status_of("alice", 2, reason="x"), "“member_list.reason” is sent"),
        (request(License, "edit_activate_member", type="user", members=[]), "there is no list “member_list”"),
        (request(License, "edit_activate_member", type="user", member_list=[{"status": 1}]), "“name” is not sent"),
        (request(License, "edit_activate_member", 2, type="user", member_list=ONE), "version 2"),
        (
            request(License, "edit_activate_member", done=False, type="user", member_list=ONE),
            "the NAS did not do it",
        ),
        (
            request(License, "edit_activate_member", done=None, type="user", member_list=ONE),
            "the NAS's answer is not in it",
        ),
        (request(f"{MAILPLUS}IMAP_POP3", "set", enable_imap=True, enable_pop3=True), "“enable_imaps” is not sent"),
        (request(License, "edit_activate_member", type="robot", member_list=ONE), "“type” has another value"),
        (request(f"{MAILPLUS}Alias", "set", alias="x"), "the mapping has no such call"),
    ],
)  # fmt: skip
def test_a_capture_that_differs_confirms_nothing_and_says_where(
    probe: Probe, entry: dict[str, Any], difference: str
) -> None:
    said = probe("--yes", "--capture", probe.capture(entry))

    assert difference in probe.text
    assert not any(write["confirmed"] for write in said["writes"].values())
    assert load("nas").confirmed == {}


def test_what_is_sent_back_whole_is_confirmed_where_all_of_it_is_there(probe: Probe, office: MailOffice) -> None:
    probe("--yes", "--capture", probe.capture(request(f"{MAILPLUS}IMAP_POP3", "set", **office.protocols)))

    assert set(load("nas").confirmed) == {"server.protocols"}


def test_calls_within_a_compound_count_each_for_itself(probe: Probe) -> None:
    members = [{"name": "alice", "status": 1}]
    calls = [
        {"api": License, "method": "edit_activate_member", "version": 1, "type": "user", "member_list": members},
        {"api": License, "method": "edit_activate_member", "version": 1, "type": "group", "member_list": members},
    ]
    entry = request("SYNO.Entry.Request", "request", mode="sequential", compound=calls)
    results = {"success": True, "data": {"has_fail": True, "result": [{"success": True}, {"success": False}]}}
    entry["response"] = {"content": {"text": json.dumps(results)}}

    probe("--yes", "--capture", probe.capture(entry))

    assert set(load("nas").confirmed) == {"users.status"}


def test_a_request_saved_as_parameters_or_in_the_address_is_read_too(probe: Probe) -> None:
    entry = status_of("alice", 2)
    pairs = [part.split("=") for part in entry["request"]["postData"].pop("text").split("&")]
    entry["request"]["postData"]["params"] = [{"name": name, "value": value} for name, value in pairs]

    probe("--yes", "--capture", probe.capture(entry))

    assert set(load("nas").confirmed) == {"users.status"}


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"log": {"entries": 5}}', "\xff"])
def test_another_file_is_refused(probe: Probe, tmp_path: Path, text: str) -> None:
    (tmp_path / "x.har").write_text(text, encoding="latin-1")

    probe("--capture", str(tmp_path / "x.har"), code=1)

    assert "no HAR file" in probe.told


@pytest.mark.parametrize(
    "entry",
    [
        None,
        5,
        {},
        {"request": 5},
        {"request": {"url": "http://[", "postData": []}},
        {"request": {"postData": {"params": [1]}}},
    ],
)
def test_entries_of_any_shape_do_no_harm(probe: Probe, entry: Any) -> None:
    said = probe("--yes", "--capture", probe.capture(entry))

    assert said["capture"] == []
