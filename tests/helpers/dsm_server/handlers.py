"""How a call of the Web API is answered: a function per API and method, kept in a register that tests may add to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.helpers.dsm_server.state import Account, DsmState

Parameters = dict[str, Any]


@dataclass(frozen=True)
class Caller:
    """Who calls, from where; `account` is None before a sign-in. `version` is the one that was called."""

    account: Account | None
    address: str
    version: int
    sid: str = ""


Handler = Callable[["DsmState", Caller, Parameters], Any]


class CodeAnswer(Exception):
    """An answer with an error number; `errors` as DSM puts it beside the number."""

    def __init__(self, code: int, errors: object = None) -> None:
        super().__init__(code)
        self.code = code
        self.errors = errors


@dataclass(frozen=True)
class WithCookies:
    """Data, and cookies that go along with it."""

    data: Any
    cookies: dict[str, str]


@dataclass(frozen=True)
class Method:
    """One method: who may call it, and since which version of its API there is one."""

    handler: Handler
    versions: tuple[int, int]
    needs_session: bool
    administrators_only: bool


@dataclass
class Api:
    """An API as SYNO.API.Info tells of it. `path` is its own on DSM 6 where that differs from entry.cgi."""

    name: str
    newest: int = 1
    oldest: int = 1
    takes_json: bool = True
    path_on_6: str = "entry.cgi"
    newest_on_6: int | None = None
    methods: dict[str, Method] = field(default_factory=dict)


class Register:
    """All APIs that a server offers.

        register = Register()
        register.api("SYNO.MailPlusServer.License", newest=3)

        @register.answers("SYNO.MailPlusServer.License", "list", versions=(2, 2))
        def list_licenses(state, caller, parameters):
            return {"licenses": []}  # becomes "data"; raise CodeAnswer(105) for an error

    Parameters arrive decoded: where the API takes JSON, every value that is a JSON text as what it stands for.
    """

    def __init__(self, *others: Register) -> None:
        self.apis: dict[str, Api] = {}
        for other in others:
            for name, api in other.apis.items():
                self.apis[name] = Api(**{**vars(api), "methods": dict(api.methods)})

    def api(self, name: str, **options: Any) -> Api:
        """Add an API without methods, or find the one of this name."""
        if name not in self.apis:
            self.apis[name] = Api(name, **options)
        return self.apis[name]

    def remove(self, prefix: str) -> None:
        """Take a package off: DSM no longer knows the names of its APIs."""
        for name in [name for name in self.apis if name.startswith(prefix)]:
            del self.apis[name]

    def answers(
        self,
        api: str,
        method: str,
        *,
        versions: tuple[int, int] | None = None,
        needs_session: bool = True,
        administrators_only: bool = False,
    ) -> Callable[[Handler], Handler]:
        """Decorates the function that answers; in place of the one before."""
        known = self.api(api)

        def add(handler: Handler) -> Handler:
            span = versions or (known.oldest, known.newest)
            known.methods[method] = Method(handler, span, needs_session, administrators_only)
            return handler

        return add
