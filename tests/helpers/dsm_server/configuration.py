"""MailPlus Server's configuration calls as the console guesses them: nobody knows how a real one names its fields.

    office = MailOffice()
    with DsmServer(None, office.register()) as dsm: ...

`renamed` puts other names in place of the guessed ones, as a real NAS will; `left_out` are fields that it keeps quiet.
`deaf`: it says that it did what it did not.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.helpers.dsm_server.core import page
from tests.helpers.dsm_server.handlers import Caller, CodeAnswer, Parameters, Register
from tests.helpers.dsm_server.mailplus import MAILPLUS as KNOWN_PUBLICLY
from tests.helpers.dsm_server.mailplus import entitled
from tests.helpers.dsm_server.state import DsmState

MAILPLUS = "SYNO.MailPlusServer."
NO_QUOTA = -1
RULE = {
    "disable_auto_forward": "domain",
    "daily_quota": 0,
    "daily_traffic": 0,
    "attachment_size": 0,
    "internal_only": False,
    "enable_imap": True,
    "imap_lan_only": False,
    "enable_pop3": True,
    "pop3_lan_only": False,
    "enable_fts": True,
}

Answer = Callable[[Parameters], Any]


def a_policy(number: int, name: str, **options: Any) -> dict[str, Any]:
    """A user policy as the NAS has it."""
    rule = RULE | options.pop("rule", {})
    return {"id": number, "name": name, "color": "#3689e6", "rule": rule, "target_list": [], **options}


def a_delegation(number: int, name: str, **options: Any) -> dict[str, Any]:
    """A delegation as the NAS has it."""
    return {
        "id": number,
        "name": name,
        "color": "#3689e6",
        "profile": "custom",
        "permission_list": ["queue"],
        "target_list": [],
        **options,
    }


@dataclass
class MailOffice:
    """What MailPlus Server holds. `writes` are the calls that changed something, in order: name and parameters."""

    users: dict[str, dict[str, Any]] = field(default_factory=dict)
    groups: dict[str, dict[str, Any]] = field(default_factory=dict)
    licenses: list[dict[str, Any]] = field(default_factory=list)
    valid_keys: dict[str, int] = field(default_factory=dict)
    policies: list[dict[str, Any]] = field(default_factory=list)
    delegations: list[dict[str, Any]] = field(default_factory=list)
    protocols: dict[str, Any] = field(
        default_factory=lambda: {
            "enable_imap": True,
            "enable_imaps": True,
            "enable_pop3": False,
            "enable_pop3s": True,
            "security_imappop3_auth": True,
        }
    )
    search: dict[str, Any] = field(default_factory=lambda: {"enable": True, "languages": ["eng"]})
    default_active: bool = False
    default_quota: dict[str, Any] = field(
        default_factory=lambda: {"enable": False, "quota": NO_QUOTA, "quota_notify": None}
    )
    domains: dict[int, dict[str, Any]] = field(
        default_factory=lambda: {
            1: {"disable_auto_forward": False, "daily_quota": 0, "daily_traffic": 0, "attachment_size": 25}
        }
    )
    servers: list[dict[str, Any]] = field(default_factory=list)
    version: str = "3.3.1-21200"
    cleared: list[str] = field(default_factory=list)
    free_limit: int = 5
    renamed: Mapping[str, str] = field(default_factory=dict)
    left_out: frozenset[str] = frozenset()
    deaf: bool = False
    writes: list[tuple[str, Parameters]] = field(default_factory=list)

    def register(self) -> Register:
        """The calls, to be put over those that the server has anyway."""
        register = Register(KNOWN_PUBLICLY)
        register.api("SYNO.Core.Package")
        register.api(f"{MAILPLUS}License", newest=3)
        for name in (*("IMAP_POP3", "FullTextSearch", "Account.Quota", "Account.Maildir", "UserGroupPolicy"),):
            register.api(MAILPLUS + name)
        for name in ("Delegation", "Domain.Settings", "ServerList"):
            register.api(MAILPLUS + name)
        for call, answer in {**self._reads(), **self._changes()}.items():
            api, method = call.split(" ")
            name = api if api.startswith("SYNO.") else MAILPLUS + api
            register.answers(name, method)(self._handler(call, answer, writes=call in self._changes()))
        return register

    def _handler(self, call: str, answer: Answer, *, writes: bool) -> Callable[[DsmState, Caller, Parameters], Any]:
        back = {theirs: guessed for guessed, theirs in self.renamed.items()}

        def handle(state: DsmState, caller: Caller, parameters: Parameters) -> Any:
            entitled(caller)
            plain = _with_names(parameters, back)
            if not writes:
                return _without(_with_names(answer(plain), self.renamed), self.left_out)
            sent = {name: value for name, value in plain.items() if name not in ("api", "method", "version", "_sid")}
            self.writes.append((call, sent))
            if self.deaf:
                return None
            return answer(sent)

        return handle

    # ----------------------------------------------------------------------------------------------------------- reads

    def _reads(self) -> dict[str, Answer]:
        return {
            "SYNO.Core.Package list": lambda _: {
                "packages": [
                    {"id": name, "version": version}
                    for name, version in (("Calendar", "1"), ("MailPlus-Server", self.version), ("Drive", "2"))
                ]
            },
            "License list_active_member": self._members,
            "License list": lambda _: {"license_list": self.licenses},
            "License get_user_limit": lambda _: {"free_limit": self.free_limit, "limit": 10},
            "License get_default_active": lambda _: {"default_active": self.default_active},
            "Account.Quota get_system_quota": lambda _: self.default_quota,
            "IMAP_POP3 get": lambda _: self.protocols,
            "FullTextSearch get": lambda _: self.search,
            "UserGroupPolicy list_policy": lambda _: {"policy_list": _placed(self.policies)},
            "Delegation list_delegation": lambda _: {"delegation_list": _placed(self.delegations)},
            "Domain.Settings get": lambda sent: self.domains[sent["domain_id"]],
            "ServerList list": lambda _: {"server_list": self.servers, "balancer_enabled": False},
            "Util get_account_type": lambda _: {"account_type": "local"},
        }

    def _members(self, sent: Parameters) -> Any:
        held = self.users if sent["type"] == "user" else self.groups
        members = [
            {"name": name, "status": 0, "quota": NO_QUOTA, "quota_notify": None, "uid": number} | facts
            for number, (name, facts) in enumerate(held.items())
        ]
        return {"member_list": page(members, sent), "total": len(members)}

    # --------------------------------------------------------------------------------------------------------- changes

    def _changes(self) -> dict[str, Answer]:
        return {
            "License edit_activate_member": self._activate_members,
            "License activate": self._activate,
            "License refresh_user_limit": lambda _: None,
            "Account.Quota set_system_quota": self.default_quota.update,
            "Account.Quota set": lambda sent: self._set_quota(self.users, sent["user_list"]),
            "Account.Quota set_group": lambda sent: self._set_quota(self.groups, sent["group_list"]),
            "Account.Quota clear": lambda sent: self._clear_quota(self.users, sent["user_list"]),
            "Account.Quota clear_group": lambda sent: self._clear_quota(self.groups, sent["group_list"]),
            "Account.Maildir clear": lambda sent: self.cleared.extend(sent["user_list"]),
            "IMAP_POP3 set": self._set_protocols,
            "FullTextSearch set": self.search.update,
            "Domain.Settings set": lambda sent: self.domains[sent.pop("domain_id")].update(sent),
            "UserGroupPolicy create_policy": lambda sent: _create(self.policies, sent),
            "UserGroupPolicy update_policy": lambda sent: _update(self.policies, sent),
            "UserGroupPolicy delete_policy": lambda sent: _delete(self.policies, sent),
            "Delegation create_delegation": lambda sent: _create(self.delegations, sent),
            "Delegation update_delegation": lambda sent: _update(self.delegations, sent),
            "Delegation delete_delegation": lambda sent: _delete(self.delegations, sent),
        }

    def _activate_members(self, sent: Parameters) -> None:
        if "default_active" in sent:
            self.default_active = sent["default_active"]
            return
        held = self.users if sent["type"] == "user" else self.groups
        for member in sent["member_list"]:
            held.setdefault(member["name"], {})["status"] = member["status"]

    def _activate(self, sent: Parameters) -> None:
        for key in sent["license_keys"]:
            if key not in self.valid_keys:
                raise CodeAnswer(5701)
            self.licenses.append(a_license(key, self.valid_keys[key]))

    def _set_protocols(self, sent: Parameters) -> None:
        if set(sent) != set(self.protocols):
            raise CodeAnswer(5594)  # as a real one is said to do where one is missing
        self.protocols.update(sent)

    def _set_quota(self, held: dict[str, dict[str, Any]], members: list[dict[str, Any]]) -> None:
        for member in members:
            held.setdefault(member["name"], {}).update(member)

    def _clear_quota(self, held: dict[str, dict[str, Any]], names: list[str]) -> None:
        for name in names:
            held.setdefault(name, {}).update(quota=NO_QUOTA, quota_notify=None)


def a_license(key: str, accounts: int, status: str = "valid") -> dict[str, Any]:
    """A license as the NAS has it."""
    return {
        "license_key": key,
        "product": "mailplus",
        "account_count": accounts,
        "activation_time": 1_700_000_000,
        "expiration_time": 0,
        "status": status,
    }


def _placed(policies: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [policy | {"priority": place} for place, policy in enumerate(policies, start=1)]


def _create(policies: list[dict[str, Any]], sent: Parameters) -> dict[str, int]:
    number = max([policy["id"] for policy in policies], default=0) + 1
    policies.insert(sent.pop("priority") - 1, {"id": number, **sent})
    return {"id": number}


def _update(policies: list[dict[str, Any]], sent: Parameters) -> None:
    (old,) = [policy for policy in policies if policy["id"] == sent["id"]]
    place = sent.pop("priority")
    policies.remove(old)
    policies.insert(place - 1, old | sent)


def _delete(policies: list[dict[str, Any]], sent: Parameters) -> None:
    policies[:] = [policy for policy in policies if policy["id"] not in sent["id_list"]]


def _with_names(value: Any, names: Mapping[str, str]) -> Any:
    if isinstance(value, dict):
        return {names.get(key, key): _with_names(inner, names) for key, inner in value.items()}
    return [_with_names(one, names) for one in value] if isinstance(value, list) else value


def _without(value: Any, fields: frozenset[str]) -> Any:
    if isinstance(value, dict):
        return {key: _without(inner, fields) for key, inner in value.items() if key not in fields}
    return [_without(one, fields) for one in value] if isinstance(value, list) else value
