"""The public client synology-api signs in to the DSM of the tests and lists from it: a check that it is faithful."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from synology_api.base_api import BaseApi  # type: ignore[import-untyped]
from synology_api.core_group import Group  # type: ignore[import-untyped]
from synology_api.core_user import User  # type: ignore[import-untyped]
from synology_api.exceptions import CoreError, LoginError  # type: ignore[import-untyped]

from tests.helpers.dsm_server import DsmServer
from tests.helpers.tls_server import Made, certificate


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return certificate(tmp_path_factory.mktemp("certificate"), "the NAS")


@pytest.fixture(autouse=True)
def signed_out() -> Iterator[None]:
    """The client keeps one session for the whole process."""
    yield
    BaseApi.shared_session = None


@pytest.fixture(params=[6, 7])
def dsm(request: pytest.FixtureRequest, shown: Made) -> Iterator[DsmServer]:
    """With TLS: over plain HTTP the client encrypts its sign-in in a way of its own."""
    with DsmServer(dsm=request.param, certificate=(shown.file, shown.file)) as server:
        yield server


def as_the_client_is_told(dsm: DsmServer, shown: Made, account: str, **more: Any) -> dict[str, Any]:
    return {
        "ip_address": "127.0.0.1",
        "port": str(dsm.port),
        "username": account,
        "password": "secret",
        "secure": True,
        "cert_verify": str(shown.file),
        "dsm_version": dsm.answering.dsm,
        "debug": False,
    } | more


def test_it_lists_users_and_groups(dsm: DsmServer, shown: Made) -> None:
    users = User(**as_the_client_is_told(dsm, shown, "operator"))
    groups = Group(**as_the_client_is_told(dsm, shown, "operator"))

    listed = users.user_list(additional=["email", "expired"])["data"]
    assert [user["name"] for user in listed["users"]] == ["admin", "alice", "bob", "careful", "guest", "operator"]
    assert listed["total"] == 6
    assert listed["users"][1] == {"name": "alice", "uid": 1028, "email": "alice@example.com", "expired": "normal"}
    assert users.user_get("bob", ["expired"])["data"]["users"][0]["expired"] == "2027/3/5"

    found = groups.get_groups()["data"]["groups"]
    assert {group["name"]: group["gid"] for group in found}["sales"] == 65536
    assert [user["name"] for user in groups.get_users("sales")["data"]["users"]] == ["alice"]
    assert "alice" not in [user["name"] for user in groups.get_users("sales", in_group=False)["data"]["users"]]

    users.logout()


def test_it_makes_several_calls_at_once(dsm: DsmServer, shown: Made) -> None:
    client = User(**as_the_client_is_told(dsm, shown, "operator"))
    answer = client.batch_request(
        [
            {"api": "SYNO.Core.Group", "method": "list", "version": 1, "limit": 1},
            {"api": "SYNO.Core.User", "method": "get", "version": 1, "name": "nobody"},
        ]
    )
    assert answer["success"]
    assert answer["data"]["has_fail"]
    assert [result["success"] for result in answer["data"]["result"]] == [True, False]


def test_it_signs_in_with_a_one_time_code_which_is_good_once(dsm: DsmServer, shown: Made) -> None:
    with pytest.raises(LoginError) as without:
        User(**as_the_client_is_told(dsm, shown, "careful"))
    assert without.value.error_code == 403

    client = User(**as_the_client_is_told(dsm, shown, "careful", otp_code="111111"))
    assert client.user_list()["data"]["total"] == 6
    client.logout()

    with pytest.raises(LoginError) as again:
        User(**as_the_client_is_told(dsm, shown, "careful", otp_code="111111"))
    assert again.value.error_code == 404


def test_a_device_that_is_known_needs_no_code(shown: Made) -> None:
    with DsmServer(certificate=(shown.file, shown.file)) as dsm:
        client = User(**as_the_client_is_told(dsm, shown, "careful", otp_code="111111"))
        token = client.session._device_id
        client.logout()
        assert token

        # The client gives its device no name when it asks for a token, but must give one when it shows it: without
        # the right name the token is worth nothing.
        named = {"device_id": token, "device_name": "synology-api-careful"}
        with pytest.raises(LoginError):
            User(**as_the_client_is_told(dsm, shown, "careful", **named))
        dsm.state.devices["careful", "synology-api-careful"] = token
        client = User(**as_the_client_is_told(dsm, shown, "careful", **named))
        assert client.user_list()["data"]["total"] == 6
        client.logout()


def test_whoever_is_no_administrator_lists_nothing(dsm: DsmServer, shown: Made) -> None:
    client = User(**as_the_client_is_told(dsm, shown, "alice"))
    with pytest.raises(CoreError) as refused:
        client.user_list()
    assert refused.value.error_code == 105
    client.logout()


def test_wrong_passwords_block_the_address(dsm: DsmServer, shown: Made) -> None:
    told = as_the_client_is_told(dsm, shown, "operator")
    codes = []
    for _ in range(6):
        with pytest.raises(LoginError) as refused:
            User(**told | {"password": "guess"})
        codes.append(refused.value.error_code)
    assert codes == [400, 400, 400, 400, 400, 407]
