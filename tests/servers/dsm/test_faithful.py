"""The DSM of the tests is held to the documented facts itself, with bare requests: else other tests would prove little.

Each rule is one that was seen at a real DSM by the authors of public clients.
"""

from __future__ import annotations

import http.client
import json
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode

import pytest

from tests.helpers.dsm_server import DsmServer, How

AUTH = "SYNO.API.Auth"
LIST = {"api": "SYNO.Core.User", "version": "1", "method": "list"}


@dataclass(frozen=True)
class Heard:
    """What came back."""

    status: int
    headers: dict[str, str]
    text: str

    @property
    def data(self) -> Any:
        """The data of a success."""
        told = json.loads(self.text)
        assert told["success"] is True, told
        return told.get("data")

    @property
    def error(self) -> dict[str, Any]:
        """The error of a failure, which HTTP knows nothing of."""
        told = json.loads(self.text)
        assert (self.status, told["success"]) == (200, False)
        return dict(told["error"])

    @property
    def code(self) -> int:
        return int(self.error["code"])


@dataclass(frozen=True)
class Bare:
    """Requests as they are written here, and nothing else."""

    dsm: DsmServer

    def ask(
        self,
        path: str = "entry.cgi",
        *,
        query: dict[str, str] | None = None,
        body: dict[str, str] | None = None,
        method: str = "POST",
        **headers: str,
    ) -> Heard:
        target = f"/webapi/{path}" + (f"?{urlencode(query)}" if query else "")
        with closing(http.client.HTTPConnection("127.0.0.1", self.dsm.port, timeout=10)) as line:
            told = {"Content-Type": "application/x-www-form-urlencoded"}
            told |= {name.replace("_", "-"): value for name, value in headers.items()}
            line.request(method, target, urlencode(body or {}) if method == "POST" else None, told)
            answer = line.getresponse()
            return Heard(answer.status, dict(answer.getheaders()), answer.read().decode("utf-8"))

    def sign_in(self, path: str = "entry.cgi", **more: str) -> Heard:
        given = {"api": AUTH, "version": "7", "method": "login", "account": "operator", "passwd": "secret"}
        return self.ask(path, body=given | more)

    def session(self, **more: str) -> tuple[str, str]:
        """A session and its token."""
        data = self.sign_in(enable_syno_token="yes", **more).data
        return data["sid"], data["synotoken"]


@pytest.fixture
def bare(dsm: DsmServer) -> Bare:
    return Bare(dsm)


@pytest.fixture
def bare_6() -> Iterator[Bare]:
    """At a DSM 6."""
    with DsmServer(dsm=6) as server:
        yield Bare(server)


# ------------------------------------------------------------------------------------------------------ the envelope


def test_a_post_with_an_empty_body_is_not_understood_whatever_its_address_says(bare: Bare) -> None:
    sid, token = bare.session()
    everything = LIST | {"_sid": sid, "SynoToken": token}

    assert bare.ask(query=everything).code == 101
    assert bare.ask(query=everything, method="GET").data["total"] == 6


def test_what_the_body_says_wins_over_the_address(bare: Bare) -> None:
    sid, token = bare.session()

    heard = bare.ask(
        query=LIST | {"limit": "1", "_sid": "nonsense", "SynoToken": token}, body={"limit": "2", "_sid": sid}
    )

    assert len(heard.data["users"]) == 2


@pytest.mark.parametrize(
    "change, code",
    [
        ({"api": ""}, 101),
        ({"method": ""}, 101),
        ({"version": ""}, 101),
        ({"api": "SYNO.Nothing"}, 102),
        ({"method": "nothing"}, 103),
        ({"version": "9"}, 104),
    ],
)
def test_what_is_not_there_has_a_number_of_its_own(bare: Bare, change: dict[str, str], code: int) -> None:
    sid, token = bare.session()
    assert bare.ask(body=LIST | {"_sid": sid} | change, X_SYNO_TOKEN=token).code == code


def test_an_address_that_is_too_long_and_one_that_is_not_there_are_answered_by_http(bare: Bare) -> None:
    assert bare.ask(query=LIST | {"additional": "x" * 8_100}, method="GET").status == 414
    assert bare.ask("nothing.cgi", query=LIST, method="GET").status == 404


def test_errors_of_the_api_have_http_status_200_and_a_connection_stays_open(bare: Bare) -> None:
    heard = bare.ask(body=LIST)
    assert heard.status == 200
    assert heard.headers["Keep-Alive"] == "timeout=20"
    assert heard.headers["Content-Type"] == 'application/json; charset="UTF-8"'


def test_json_texts_and_bare_ones_are_both_taken(bare: Bare) -> None:
    sid, token = bare.session()
    for name in ("alice", '"alice"'):
        heard = bare.ask(body=LIST | {"method": "get", "name": name, "_sid": sid}, X_SYNO_TOKEN=token)
        assert [user["name"] for user in heard.data["users"]] == ["alice"]


def test_what_the_login_page_posts_to_is_the_same_api(bare: Bare) -> None:
    """DSM's own pages add the name of the API to the path and show the session as a cookie."""
    answer = bare.sign_in(enable_syno_token="yes", format="cookie")
    sid, token = answer.data["sid"], answer.data["synotoken"]
    assert answer.headers["Set-Cookie"].startswith(f"id={sid};")

    heard = bare.ask("entry.cgi/SYNO.Core.User", body=LIST, Cookie=f"stay=1; id={sid}", X_SYNO_TOKEN=token)

    assert heard.data["total"] == 6


# -------------------------------------------------------------------------------------------------------- discovery


def test_the_apis_are_told_to_everybody_all_or_by_name_or_by_their_beginning(bare: Bare) -> None:
    asked = {"api": "SYNO.API.Info", "version": "1", "method": "query"}

    everything = bare.ask("query.cgi", query=asked | {"query": "all"}, method="GET").data
    some = bare.ask(body=asked | {"query": f"{AUTH},SYNO.MailPlusServer."}).data

    assert everything[AUTH] == {"maxVersion": 7, "minVersion": 1, "path": "entry.cgi"}
    assert everything["SYNO.Core.User"]["requestFormat"] == "JSON"
    assert AUTH in some
    assert "SYNO.MailPlusServer.Domain" in some
    assert not any(name.startswith("SYNO.Core.") for name in some)


def test_dsm_6_has_paths_of_its_own_and_calls_its_answers_plain_text(bare_6: Bare) -> None:
    asked = {"api": "SYNO.API.Info", "version": "1", "method": "query", "query": "all"}

    heard = bare_6.ask("query.cgi", query=asked, method="GET")

    assert heard.headers["Content-Type"] == 'text/plain; charset="UTF-8"'
    assert heard.data[AUTH] == {"maxVersion": 6, "minVersion": 1, "path": "auth.cgi"}
    assert heard.data["SYNO.Core.User"]["path"] == "entry.cgi"
    assert bare_6.sign_in("entry.cgi", version="6").code == 102
    assert bare_6.sign_in("auth.cgi", version="7").code == 104
    assert bare_6.sign_in("auth.cgi", version="6").data["sid"]


def test_dsm_7_answers_at_the_old_paths_too(bare: Bare) -> None:
    assert bare.sign_in("auth.cgi").data["account"] == "operator"


# --------------------------------------------------------------------------------------------- session and its token


def test_a_token_is_shown_in_the_address_or_in_a_header_and_never_in_the_body(bare: Bare) -> None:
    sid, token = bare.session()
    body = LIST | {"_sid": sid}

    assert bare.ask(body=body, X_SYNO_TOKEN=token).data["total"] == 6
    assert bare.ask(query={"SynoToken": token}, body=body).data["total"] == 6
    assert bare.ask(body=body | {"SynoToken": token}).code == 119
    assert bare.ask(body=body | {"SynoToken": token}, X_SYNO_TOKEN=token).code == 119


def test_a_session_with_a_token_needs_it_every_time_and_one_without_never(bare: Bare) -> None:
    sid, _ = bare.session()
    assert bare.ask(body=LIST | {"_sid": sid}).code == 119
    assert bare.ask(body=LIST | {"_sid": sid}, X_SYNO_TOKEN="other").code == 119

    plain = bare.sign_in().data
    assert "synotoken" not in plain
    assert bare.ask(body=LIST | {"_sid": plain["sid"]}).data["total"] == 6


def test_without_a_session_nothing_is_told(bare: Bare) -> None:
    assert bare.ask(body=LIST).code == 119
    assert bare.ask(body=LIST | {"_sid": "nonsense"}).code == 119


@pytest.mark.parametrize("code", [106, 107, 119])
def test_a_session_that_has_ended_says_why(bare: Bare, code: int) -> None:
    sid, token = bare.session()
    bare.dsm.state.end_sessions(code)
    assert bare.ask(body=LIST | {"_sid": sid}, X_SYNO_TOKEN=token).code == code


def test_another_sign_in_of_the_account_ends_its_session_where_a_dsm_is_set_so(bare: Bare) -> None:
    sid, token = bare.session()
    bare.session()
    assert bare.ask(body=LIST | {"_sid": sid}, X_SYNO_TOKEN=token).data["total"] == 6

    bare.dsm.state.one_session_each = True
    new_sid, new_token = bare.session()

    assert bare.ask(body=LIST | {"_sid": sid}, X_SYNO_TOKEN=token).code == 107
    assert bare.ask(body=LIST | {"_sid": new_sid}, X_SYNO_TOKEN=new_token).data["total"] == 6


def test_a_session_that_nobody_uses_times_out_and_every_call_is_a_sign_of_life(bare: Bare) -> None:
    sid, token = bare.session()
    for minutes in (14, 14, 14):
        bare.dsm.state.minutes += minutes
        assert bare.ask(body=LIST | {"_sid": sid}, X_SYNO_TOKEN=token).data["total"] == 6

    bare.dsm.state.minutes += 16

    assert bare.ask(body=LIST | {"_sid": sid}, X_SYNO_TOKEN=token).code == 106


def test_signing_out_ends_the_session(bare: Bare) -> None:
    sid, token = bare.session()
    assert bare.ask(body={"api": AUTH, "version": "7", "method": "logout", "_sid": sid}).data is None
    assert bare.ask(body=LIST | {"_sid": sid}, X_SYNO_TOKEN=token).code == 119


# ------------------------------------------------------------------------------------------------------- signing in


@pytest.mark.parametrize("name", ["MailPlusServer", "MailPlus", "MailPlus-Console"])
def test_a_session_name_that_dsm_does_not_know_is_refused(bare: Bare, name: str) -> None:
    assert bare.sign_in(session=name).code == 402
    assert bare.sign_in(session="webui").data["sid"]


def test_the_second_factor_is_asked_for_with_its_kinds_and_a_token_that_stands_for_the_password(bare: Bare) -> None:
    asked = bare.sign_in(account="careful").error

    assert asked["code"] == 403
    assert asked["errors"]["types"] == [{"type": "authenticator"}, {"type": "fido"}, {"type": "otp"}]
    token = asked["errors"]["token"]
    assert bare.sign_in(account="careful", passwd=token).code == 403
    assert bare.sign_in(account="operator", passwd=token).code == 400
    assert bare.sign_in(account="careful", passwd=token, otp_code="111111").data["sid"]


def test_a_code_is_good_once_and_a_wrong_one_hides_that_it_was_asked_for(bare: Bare) -> None:
    assert bare.sign_in(account="careful", otp_code="999999").code == 404
    assert bare.sign_in(account="careful", otp_code="111111").data["sid"]
    assert bare.sign_in(account="careful", otp_code="111111").code == 404


@pytest.mark.parametrize("version, key, other", [("7", "device_id", "did"), ("6", "did", "device_id")])
def test_a_device_gets_a_token_once_which_counts_with_its_name_only(
    bare: Bare, version: str, key: str, other: str
) -> None:
    wanted = {"enable_device_token": "yes", "device_name": "desk", "account": "careful", "version": version}

    data = bare.sign_in(otp_code="111111", **wanted).data
    again = bare.sign_in(otp_code="222222", **wanted).data

    assert data[key]
    assert other not in data
    assert key not in again
    assert bare.sign_in(account="careful", device_id=data[key], device_name="desk").data["sid"]
    assert bare.sign_in(account="careful", device_id=data[key]).code == 403
    assert bare.sign_in(account="careful", device_id=data[key], device_name="lap").code == 403


def test_failed_sign_ins_block_the_address_even_for_the_right_password(bare: Bare) -> None:
    for _ in range(5):
        assert bare.sign_in(passwd="guess").code == 400
    assert bare.sign_in().code == 407


# -------------------------------------------------------------------------------------------------- several at once


def test_several_calls_at_once_are_a_success_though_one_fails(bare: Bare) -> None:
    sid, token = bare.session()
    calls = [
        {"api": "SYNO.Core.Group", "method": "list", "version": 1, "name_only": True},
        {"api": "SYNO.Core.User", "method": "get", "version": 1, "name": "nobody"},
        {"api": "SYNO.Core.User", "method": "get", "version": 1, "name": "bob"},
    ]
    whole = {"api": "SYNO.Entry.Request", "version": "1", "method": "request", "_sid": sid}
    whole |= {"mode": "sequential", "compound": json.dumps(calls)}

    going_on = bare.ask(body=whole | {"stop_when_error": "false"}, X_SYNO_TOKEN=token).data
    stopping = bare.ask(body=whole | {"stop_when_error": "true"}, X_SYNO_TOKEN=token).data

    assert going_on["has_fail"] is True
    assert [result["success"] for result in going_on["result"]] == [True, False, True]
    assert going_on["result"][1]["error"] == {"code": 3106}
    assert {key: going_on["result"][2][key] for key in ("api", "method", "version")} == {
        "api": "SYNO.Core.User",
        "method": "get",
        "version": 1,
    }
    assert [result["success"] for result in stopping["result"]] == [True, False]


def test_a_single_call_among_several_can_be_made_to_fail(bare: Bare) -> None:
    sid, token = bare.session()
    calls = [{"api": "SYNO.Core.User", "method": "list", "version": 1}] * 2
    whole = {"api": "SYNO.Entry.Request", "version": "1", "method": "request", "_sid": sid}
    bare.dsm.fail(How.CODE, api="SYNO.Core.User", code=3116, errors=[{"code": 1}])

    told = bare.ask(body=whole | {"compound": json.dumps(calls)}, X_SYNO_TOKEN=token).data["result"]

    assert [one.get("error") for one in told] == [{"code": 3116, "errors": [{"code": 1}]}, None]


# --------------------------------------------------------------------------------------------- accounts and packages


def test_users_are_for_administrators_and_fields_come_when_asked_for(bare: Bare) -> None:
    sid, token = bare.session()
    found = bare.ask(
        body=LIST | {"_sid": sid, "additional": '["email","expired"]', "offset": "1", "limit": "2"}, X_SYNO_TOKEN=token
    ).data
    assert found["total"] == 6
    assert found["users"][0] == {"name": "alice", "uid": 1028, "email": "alice@example.com", "expired": "normal"}
    assert len(found["users"]) == 2

    sid, token = bare.session(account="bob")
    for api in ("SYNO.Core.User", "SYNO.Core.Group", "SYNO.Core.Group.Member"):
        assert bare.ask(body=LIST | {"api": api, "_sid": sid}, X_SYNO_TOKEN=token).code == 105


def test_joining_a_group_is_queued_and_its_status_tells(bare: Bare) -> None:
    sid, token = bare.session()
    about = {"api": "SYNO.Core.User.Group", "version": "1", "_sid": sid}
    joined = bare.ask(
        body=about | {"method": "join", "name": '"bob"', "join_group": '["sales"]'}, X_SYNO_TOKEN=token
    ).data
    asked = about | {"method": "join_status", "task_id": json.dumps(joined["task_id"])}

    assert [bare.ask(body=asked, X_SYNO_TOKEN=token).data["finish"] for _ in range(2)] == [False, True]
    members = {"api": "SYNO.Core.Group.Member", "group": "sales", "_sid": sid}
    assert [user["name"] for user in bare.ask(body=LIST | members, X_SYNO_TOKEN=token).data["users"]] == [
        "alice",
        "bob",
    ]


def test_a_package_that_is_not_installed_has_no_names(bare: Bare) -> None:
    sid, token = bare.session()
    listed = {"api": "SYNO.MailPlusServer.Domain", "version": "1", "method": "list", "_sid": sid}
    assert bare.ask(body=listed, X_SYNO_TOKEN=token).data["domains"] == [{"domain_id": 1, "name": "example.com"}]

    bare.dsm.register.remove("SYNO.MailPlusServer.")

    assert bare.ask(body=listed, X_SYNO_TOKEN=token).code == 102


def test_names_in_every_script_arrive(bare: Bare) -> None:
    sid, token = bare.session()
    heard = bare.ask(body=LIST | {"_sid": sid, "method": "get", "name": json.dumps("Zoë & Zoë=+%")}, X_SYNO_TOKEN=token)
    assert heard.code == 3106
    assert bare.dsm.received[-1].form["name"] == json.dumps("Zoë & Zoë=+%")
    assert quote("&") in bare.dsm.received[-1].body
