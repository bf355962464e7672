"""A DSM for tests: a web server on this machine that answers as the documented facts about the Web API say.

    with DsmServer() as dsm:                       # a small office: see state.py; every password is 'secret'
        session = open_session(profile_of(dsm), Credentials("secret"))

Further APIs: a `Register` with functions `(state, caller, parameters) -> data`, handed to DsmServer (handlers.py).
Faults: `dsm.fail(How.DROP_AFTER, api="SYNO.MailPlusServer.License")`; ended sessions: `dsm.state.end_sessions(106)`.
"""

from __future__ import annotations

from typing import Any

from mailplus_console.syncing.server_profiles import Encryption, ServerKind, ServerProfile, Tls
from tests.helpers.dsm_server.answering import Received
from tests.helpers.dsm_server.faults import How
from tests.helpers.dsm_server.handlers import Api, Caller, CodeAnswer, Parameters, Register
from tests.helpers.dsm_server.server import DsmServer
from tests.helpers.dsm_server.state import Account, DsmState, Group, small_office

__all__ = [
    "Account",
    "Api",
    "Caller",
    "CodeAnswer",
    "DsmServer",
    "DsmState",
    "Group",
    "How",
    "Parameters",
    "Received",
    "Register",
    "profile_of",
    "small_office",
]


def profile_of(dsm: DsmServer, account: str = "operator", **options: Any) -> ServerProfile:
    """How the console remembers this server; over plain HTTP unless `tls` says otherwise."""
    tls = options.pop("tls", Tls(Encryption.NONE))
    host = options.pop("host", "127.0.0.1")
    return ServerProfile("the NAS", ServerKind.DSM, host, account, port=dsm.port, tls=tls, id="nas", **options)
