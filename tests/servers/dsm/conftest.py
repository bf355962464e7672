"""A DSM of its own for each test, and ways into it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from mailplus_console.servers.dsm.session import DsmSession, open_session
from mailplus_console.syncing.server import Credentials
from tests.helpers.dsm_server import DsmServer, profile_of

SECRET = Credentials("secret")

SignIn = Callable[..., DsmSession]


@pytest.fixture
def dsm() -> Iterator[DsmServer]:
    """A small office's DSM 7, over HTTP."""
    with DsmServer() as server:
        yield server


@pytest.fixture
def sign_in(dsm: DsmServer) -> Iterator[SignIn]:
    """Signs in there as an account (the operator); the session ends with the test."""
    with ExitStack() as open_ones:

        def into(
            account: str = "operator", credentials: Credentials = SECRET, seconds: tuple[float, float] = (5, 5)
        ) -> DsmSession:
            return open_ones.enter_context(open_session(profile_of(dsm, account), credentials, seconds=seconds))

        yield into
