"""The few calls of SYNO.MailPlusServer.* whose shapes are known publicly; the others are added by whoever maps them."""

from __future__ import annotations

from typing import Any

from tests.helpers.dsm_server.core import page
from tests.helpers.dsm_server.handlers import Caller, CodeAnswer, Parameters, Register
from tests.helpers.dsm_server.state import DsmState

MAILPLUS = Register()
MAILPLUS.api("SYNO.MailPlusServer.Util", newest=2)
MAILPLUS.api("SYNO.MailPlusServer.Normal.Util")
MAILPLUS.api("SYNO.MailPlusServer.Domain", newest=2)
MAILPLUS.api("SYNO.MailPlusServer.Alias")


def entitled(caller: Caller) -> None:
    """DSM lets everybody through; MailPlus Server looks at administrator and delegation itself."""
    if caller.account is None or not (caller.account.administrator or caller.account.mail_delegate):
        raise CodeAnswer(105)


def found(names: list[str], parameters: Parameters) -> list[str]:
    """Those that hold the text asked for; all where nothing is."""
    text = str(parameters.get("query") or "").lower()
    return sorted(name for name in names if parameters.get("action") != "find" or text in name.lower())


@MAILPLUS.answers("SYNO.MailPlusServer.Util", "list_user")
@MAILPLUS.answers("SYNO.MailPlusServer.Normal.Util", "list_user")
def list_users(state: DsmState, caller: Caller, parameters: Parameters) -> Any:
    entitled(caller)
    names = found([account.name for account in state.accounts.values()], parameters)
    return {"total": len(names), "user_list": [{"name": name} for name in page(names, parameters)]}


@MAILPLUS.answers("SYNO.MailPlusServer.Util", "list_group")
@MAILPLUS.answers("SYNO.MailPlusServer.Normal.Util", "list_group")
def list_groups(state: DsmState, caller: Caller, parameters: Parameters) -> Any:
    entitled(caller)
    names = found(list(state.groups), parameters)
    return {"total": len(names), "group_list": [{"name": name} for name in page(names, parameters)]}


@MAILPLUS.answers("SYNO.MailPlusServer.Domain", "list")
def list_domains(state: DsmState, caller: Caller, parameters: Parameters) -> Any:
    entitled(caller)
    return {"domains": page(state.domains, parameters), "total": len(state.domains)}


@MAILPLUS.answers("SYNO.MailPlusServer.Alias", "list")
def list_aliases(state: DsmState, caller: Caller, parameters: Parameters) -> Any:
    entitled(caller)
    aliases = state.aliases.get(int(parameters.get("domain_id", 1)), {})
    names = found(list(aliases), parameters)
    with_members = "member" in (parameters.get("additional") or [])
    shown = [
        {"name": name} | ({"member_list": aliases[name]} if with_members else {}) for name in page(names, parameters)
    ]
    return {"total": len(names), "alias_list": shown}
