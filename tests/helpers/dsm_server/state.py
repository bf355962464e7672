"""What the DSM of the tests holds: accounts, groups, sessions, known devices, mail domains, and room for packages."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from typing import Any

KNOWN_SESSION_NAMES = frozenset({"", "webui", "FileStation", "MailClient"})
TIMED_OUT, INTERRUPTED = 106, 107


@dataclass
class Account:
    """A DSM user. `expired` is DSM's word: "normal", "now" (disabled) or a date.

    `codes` are the one-time codes that are good now; None where the account has no second factor. `refusal` is an
    error number for every sign-in (408 to 411). `mail_delegate`: MailPlus Server lets him in though he is no
    administrator.
    """

    name: str
    password: str = "secret"
    uid: int = 1026
    description: str = ""
    email: str = ""
    expired: str = "normal"
    administrator: bool = False
    mail_delegate: bool = False
    codes: set[str] | None = None
    factors: tuple[str, ...] = ("authenticator", "fido", "otp")
    refusal: int | None = None


@dataclass
class Group:
    name: str
    gid: int
    description: str = ""
    members: list[str] = field(default_factory=list)


@dataclass
class Session:
    """`ended` is what a call with it is answered from now on: 106, 107, 119. `used`: when, by DsmState.minutes."""

    account: Account
    token: str | None
    ended: int | None = None
    used: float = 0


@dataclass
class Task:
    """An asynchronous task: it is finished when its status was asked for `polls` times."""

    polls: int
    total: int
    account: str


@dataclass
class DsmState:
    """`packages` is for whoever adds APIs: what they hold, by a name of their own.

    `minutes` is its clock, which tests move on; after `logout_timer` without a call a session is over. Where
    `one_session_each` is set, signing in ends the account's earlier sessions.
    """

    accounts: dict[str, Account] = field(default_factory=dict)
    groups: dict[str, Group] = field(default_factory=dict)
    domains: list[dict[str, Any]] = field(default_factory=list)
    aliases: dict[int, dict[str, list[dict[str, Any]]]] = field(default_factory=dict)
    sessions: dict[str, Session] = field(default_factory=dict)
    devices: dict[tuple[str, str], str] = field(default_factory=dict)  # (account, device name) → token
    challenges: dict[str, Account] = field(default_factory=dict)  # tokens of 403 answers
    tasks: dict[str, Task] = field(default_factory=dict)
    failures: dict[str, int] = field(default_factory=dict)  # address → failed sign-ins in a row
    most_failures: int = 5
    minutes: float = 0
    logout_timer: float = 15
    one_session_each: bool = False
    packages: dict[str, Any] = field(default_factory=dict)

    def add(self, *accounts: Account) -> None:
        """Put in accounts; DSM does not tell capitals from small letters in names."""
        for account in accounts:
            self.accounts[account.name.lower()] = account

    def account(self, name: str) -> Account | None:
        """The account of this name."""
        return self.accounts.get(name.lower())

    def open_session(self, account: Account, *, with_token: bool) -> tuple[str, Session]:
        """A new session and its id."""
        if self.one_session_each:
            for session in self.sessions.values():
                if session.account is account and session.ended is None:
                    session.ended = INTERRUPTED
        sid = secrets.token_urlsafe(24)
        self.sessions[sid] = Session(account, secrets.token_urlsafe(9) if with_token else None, used=self.minutes)
        return sid, self.sessions[sid]

    def session(self, sid: str) -> Session | None:
        """The session that somebody shows, which is a sign of life; it may have ended."""
        session = self.sessions.get(sid)
        if session is not None and session.ended is None:
            if self.minutes - session.used > self.logout_timer:
                session.ended = TIMED_OUT
            session.used = self.minutes
        return session

    def end_sessions(self, code: int) -> None:
        """All sessions end: 106 timed out, 107 another sign-in of the account, 119 forgotten."""
        for session in self.sessions.values():
            session.ended = code

    def forget_devices(self) -> None:
        """Every known device is asked for a code again."""
        self.devices.clear()


def small_office() -> DsmState:
    """The accounts, groups and domain that most tests need; every password is 'secret'."""
    state = DsmState()
    state.add(
        Account("admin", uid=1024, description="System default user", expired="now", administrator=True),
        Account("guest", uid=1025, description="Guest", expired="now"),
        Account("operator", uid=1026, email="operator@example.com", administrator=True),
        Account("careful", uid=1027, administrator=True, codes={"111111", "222222", "333333"}),
        Account("alice", uid=1028, description="Alice Ångström", email="alice@example.com", mail_delegate=True),
        Account("bob", uid=1029, expired="2027/3/5"),
    )
    for group in (
        Group("administrators", 101, "System default admin group", ["admin", "operator", "careful"]),
        Group("http", 1023, "System default group for Web services"),
        Group("sales", 65536, "", ["alice"]),
        Group("users", 100, "System default group", ["admin", "operator", "careful", "alice", "bob"]),
    ):
        state.groups[group.name] = group
    state.domains = [{"domain_id": 1, "name": "example.com"}]
    state.aliases = {1: {"info": [{"name": "alice", "type": 0}]}}
    return state
