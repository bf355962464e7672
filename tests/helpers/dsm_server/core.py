"""SYNO.Core.*: users, groups and memberships in the shapes that have been seen, for administrators only."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from tests.helpers.dsm_server.handlers import Caller, CodeAnswer, Parameters, Register
from tests.helpers.dsm_server.state import Account, DsmState, Group, Task

NO_SUCH_USER, NO_SUCH_GROUP = 3106, 3204

Item = TypeVar("Item")

CORE = Register()
for api_name in ("SYNO.Core.User", "SYNO.Core.Group", "SYNO.Core.Group.Member", "SYNO.Core.User.Group"):
    CORE.api(api_name)

_FIELDS: dict[str, Callable[[DsmState, Account], Any]] = {
    "description": lambda _state, account: account.description,
    "email": lambda _state, account: account.email,
    "expired": lambda _state, account: account.expired,
    "cannot_chg_passwd": lambda _state, _account: False,
    "passwd_never_expire": lambda _state, _account: True,
    "password_last_change": lambda _state, _account: 19789,
    "groups": lambda state, account: [one.name for one in state.groups.values() if account.name in one.members],
    "2fa_status": lambda _state, account: account.codes is not None,
    "is_password_pending": lambda _state, _account: False,
}


def page(items: Sequence[Item], parameters: Parameters) -> list[Item]:
    """The part from `offset`, at most `limit` (-1: all); what cannot be understood counts as not said."""
    offset, limit = whole(parameters.get("offset"), 0), whole(parameters.get("limit"), -1)
    return list(items[offset:] if limit < 0 else items[offset : offset + limit])


def whole(value: object, otherwise: int) -> int:
    """A whole number, as a number or as text."""
    try:
        return int(str(value))
    except ValueError:
        return otherwise


def is_true(value: object) -> bool:
    """DSM's two spellings of true."""
    return value is True or value == "true"


@CORE.answers("SYNO.Core.User", "list", administrators_only=True)
def list_users(state: DsmState, caller: Caller, parameters: Parameters) -> Any:
    accounts = sorted(state.accounts.values(), key=lambda account: account.name)
    if str(parameters.get("sort_direction", "ASC")).upper() == "DESC":
        accounts.reverse()
    users = [user(state, account, parameters) for account in page(accounts, parameters)]
    return {"offset": whole(parameters.get("offset"), 0), "total": len(accounts), "users": users}


@CORE.answers("SYNO.Core.User", "get", administrators_only=True)
def get_user(state: DsmState, caller: Caller, parameters: Parameters) -> Any:
    return {"users": [user(state, existing(state, parameters.get("name")), parameters)]}


def user(state: DsmState, account: Account, parameters: Parameters) -> dict[str, Any]:
    """One user; fields come only where they are asked for."""
    asked = parameters.get("additional")
    fields = [field for field in asked if field in _FIELDS] if isinstance(asked, list) else []
    return {"name": account.name, "uid": account.uid} | {name: _FIELDS[name](state, account) for name in fields}


def existing(state: DsmState, name: object) -> Account:
    """The account of this name, or the answer that there is none."""
    account = state.account(str(name))
    if account is None:
        raise CodeAnswer(NO_SUCH_USER)
    return account


def existing_group(state: DsmState, name: object) -> Group:
    """The group of this name, or the answer that there is none."""
    if str(name) not in state.groups:
        raise CodeAnswer(NO_SUCH_GROUP)
    return state.groups[str(name)]


@CORE.answers("SYNO.Core.Group", "list", administrators_only=True)
def list_groups(state: DsmState, caller: Caller, parameters: Parameters) -> Any:
    groups = sorted(state.groups.values(), key=lambda one: one.name)
    only_names = is_true(parameters.get("name_only"))
    shown = [
        {"name": one.name} | ({} if only_names else {"gid": one.gid, "description": one.description})
        for one in page(groups, parameters)
    ]
    return {"groups": shown, "offset": whole(parameters.get("offset"), 0), "total": len(groups)}


@CORE.answers("SYNO.Core.Group", "get", administrators_only=True)
def get_group(state: DsmState, caller: Caller, parameters: Parameters) -> Any:
    group = existing_group(state, parameters.get("name"))
    return {"groups": [{"name": group.name, "gid": group.gid, "description": group.description}]}


@CORE.answers("SYNO.Core.Group.Member", "list", administrators_only=True)
def list_members(state: DsmState, caller: Caller, parameters: Parameters) -> Any:
    group = existing_group(state, parameters.get("group"))
    inside = is_true(parameters.get("ingroup", True))
    found = [account for account in state.accounts.values() if (account.name in group.members) is inside]
    found.sort(key=lambda account: account.name)
    users = [
        {"name": account.name, "uid": account.uid, "description": account.description}
        for account in page(found, parameters)
    ]
    return {"offset": whole(parameters.get("offset"), 0), "total": len(found), "users": users}


@CORE.answers("SYNO.Core.User.Group", "join", administrators_only=True)
def join(state: DsmState, caller: Caller, parameters: Parameters) -> Any:
    """Only queues: `success` says nothing of what becomes of it."""
    account = existing(state, parameters.get("name"))
    joined = [existing_group(state, name) for name in parameters.get("join_group") or []]
    left = [existing_group(state, name) for name in parameters.get("leave_group") or []]
    for group in joined:
        group.members = [*[name for name in group.members if name != account.name], account.name]
    for group in left:
        group.members = [name for name in group.members if name != account.name]
    task = f"@administrators/groupbatch{secrets.token_hex(8)}"
    state.tasks[task] = Task(polls=1, total=len(joined) + len(left), account=account.name)
    return {"task_id": task}


@CORE.answers("SYNO.Core.User.Group", "join_status", administrators_only=True)
def join_status(state: DsmState, caller: Caller, parameters: Parameters) -> Any:
    task = state.tasks.get(str(parameters.get("task_id")))
    if task is None:
        raise CodeAnswer(120)
    is_finished = task.polls <= 0
    task.polls -= 1
    progress = task.total if is_finished else 0
    return {"finish": is_finished, "data": {"progress": progress, "total": task.total, "name": task.account}}
