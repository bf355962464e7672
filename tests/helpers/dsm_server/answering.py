"""What a request is answered: paths, versions, sessions and tokens as documented, then the API's own function."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from tests.helpers.dsm_server.core import is_true
from tests.helpers.dsm_server.faults import Fault, How
from tests.helpers.dsm_server.handlers import Api, Caller, CodeAnswer, Method, Parameters, Register, WithCookies
from tests.helpers.dsm_server.state import DsmState

INFO, COMPOUND = "SYNO.API.Info", "SYNO.Entry.Request"
LONGEST_ADDRESS = 8_100
NO_SESSION = 119

_PATHS = ("query.cgi", "entry.cgi", "auth.cgi")


@dataclass(frozen=True)
class Received:
    """A request as it came; `connection` tells the connections apart."""

    method: str
    target: str
    body: str
    headers: dict[str, str]
    address: str
    connection: int = 0

    @property
    def query(self) -> dict[str, str]:
        """What stands in the address."""
        return dict(parse_qsl(urlsplit(self.target).query, keep_blank_values=True))

    @property
    def form(self) -> dict[str, str]:
        """What stands in the body."""
        return dict(parse_qsl(self.body, keep_blank_values=True))

    @property
    def parameters(self) -> dict[str, str]:
        """Both; the body wins."""
        return self.query | self.form


@dataclass(frozen=True)
class Reply:
    """What goes back. HTTP says 200 for an error of the API, too."""

    text: str
    status: int = 200
    content_type: str = 'application/json; charset="UTF-8"'
    cookies: dict[str, str] = field(default_factory=dict)
    location: str = ""


class Answering:
    """The Web API of DSM `dsm` (6 or 7) with what `register` has."""

    def __init__(self, state: DsmState, register: Register, dsm: int) -> None:
        self.state, self.register, self.dsm = state, register, dsm
        self.faults: list[Fault] = []  # of which How.CODE strikes single calls within a compound, too
        register.api(INFO, takes_json=False, path_on_6="query.cgi")
        register.answers(INFO, "query", needs_session=False)(self._info)
        register.api(COMPOUND, newest=2)
        register.answers(COMPOUND, "request")(self._compound)

    def reply(self, received: Received) -> Reply:
        """Answer one request."""
        if len(received.target) > LONGEST_ADDRESS:
            return Reply("<html>414 Request-URI Too Large</html>", 414, "text/html")
        parts = urlsplit(received.target).path.strip("/").split("/")
        if len(parts) < 2 or parts[0] != "webapi" or parts[1] not in _PATHS:
            return Reply("<html>404 Not Found</html>", 404, "text/html")
        content_type = 'application/json; charset="UTF-8"' if self.dsm >= 7 else 'text/plain; charset="UTF-8"'
        try:
            data = self._data(received, parts[1])
        except CodeAnswer as answer:
            return Reply(json.dumps(_failure(answer)), content_type=content_type)
        cookies = data.cookies if isinstance(data, WithCookies) else {}
        plain = data.data if isinstance(data, WithCookies) else data
        envelope = {"success": True} if plain is None else {"data": plain, "success": True}
        return Reply(json.dumps(envelope), content_type=content_type, cookies=cookies)

    def _data(self, received: Received, path: str) -> Any:
        if received.method == "POST" and not received.body:
            raise CodeAnswer(101)  # even with everything in the address
        given = received.parameters
        api, method, version = self._called(given, path)
        sid = given.get("_sid") or _cookie(received, "id")
        caller = Caller(None, received.address, version, sid)
        if method.needs_session:
            caller = self._signed_in(received, caller)
        return self._made(api, method, caller, _decoded(api, given))

    def _called(self, given: dict[str, str], path: str | None) -> tuple[Api, Method, int]:
        """What is called; `path` None within a compound."""
        if not all(given.get(name) for name in ("api", "method", "version")):
            raise CodeAnswer(101)
        api = self.register.apis.get(given["api"])
        if api is None or (self.dsm < 7 and path is not None and path != api.path_on_6):
            raise CodeAnswer(102)
        if given["method"] not in api.methods:
            raise CodeAnswer(103)
        version = int(given["version"]) if given["version"].isdigit() else 0
        method = api.methods[given["method"]]
        if not method.versions[0] <= version <= min(method.versions[1], self._newest(api)):
            raise CodeAnswer(104)
        return api, method, version

    def _signed_in(self, received: Received, caller: Caller) -> Caller:
        session = self.state.session(caller.sid)
        if session is None:
            raise CodeAnswer(NO_SESSION)
        if session.ended is not None:
            raise CodeAnswer(session.ended)
        if "SynoToken" in received.form:
            raise CodeAnswer(NO_SESSION)
        shown = received.query.get("SynoToken") or received.headers.get("x-syno-token")
        if session.token is not None and shown != session.token:
            raise CodeAnswer(NO_SESSION)
        return Caller(session.account, caller.address, caller.version, caller.sid)

    def _made(self, api: Api, method: Method, caller: Caller, parameters: Parameters) -> Any:
        if method.administrators_only and (caller.account is None or not caller.account.administrator):
            raise CodeAnswer(105)
        return method.handler(self.state, caller, parameters)

    def _strike(self, given: dict[str, str]) -> None:
        fault = next((fault for fault in self.faults if fault.how is How.CODE and fault.is_for(given)), None)
        if fault is not None:
            fault.times -= 1
            raise CodeAnswer(fault.code, fault.errors)

    def _newest(self, api: Api) -> int:
        return api.newest if self.dsm >= 7 or api.newest_on_6 is None else api.newest_on_6

    def _info(self, state: DsmState, caller: Caller, parameters: Parameters) -> Any:
        asked = [name for name in str(parameters.get("query", "all")).split(",") if name]
        found: dict[str, Any] = {}
        for name, api in self.register.apis.items():
            if not any(one in ("all", name) or (one.endswith(".") and name.startswith(one)) for one in asked):
                continue
            path = api.path_on_6 if self.dsm < 7 else "entry.cgi"
            found[name] = {"maxVersion": self._newest(api), "minVersion": api.oldest, "path": path}
            if api.takes_json:
                found[name]["requestFormat"] = "JSON"
        return found

    def _compound(self, state: DsmState, caller: Caller, parameters: Parameters) -> Any:
        """Every call for itself: the whole is a success even where one has failed."""
        calls = parameters.get("compound")
        if not isinstance(calls, list):
            raise CodeAnswer(113)
        results: list[dict[str, Any]] = []
        for call in calls:
            results.append(self._single(call, caller))
            if not results[-1]["success"] and is_true(parameters.get("stop_when_error")):
                break
        return {"has_fail": not all(result["success"] for result in results), "result": results}

    def _single(self, call: dict[str, Any], caller: Caller) -> dict[str, Any]:
        named = {"api": call.get("api"), "method": call.get("method"), "version": call.get("version")}
        rest = {name: value for name, value in call.items() if name not in named}
        try:
            given = {name: str(value) for name, value in named.items()}
            api, method, version = self._called(given, None)
            self._strike(given)
            data = self._made(api, method, Caller(caller.account, caller.address, version, caller.sid), rest)
        except CodeAnswer as answer:
            return named | _failure(answer)
        return named | {"success": True} | ({} if data is None else {"data": data})


def _failure(answer: CodeAnswer) -> dict[str, Any]:
    error: dict[str, Any] = {"code": answer.code}
    if answer.errors is not None:
        error["errors"] = answer.errors
    return {"error": error, "success": False}


def _decoded(api: Api, given: dict[str, str]) -> Parameters:
    """What is said to be JSON is read as such where it is; most APIs take other texts as they are."""
    return {name: _value(text) if api.takes_json else text for name, text in given.items()}


def _value(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return text


def _cookie(received: Received, name: str) -> str:
    for part in received.headers.get("cookie", "").split(";"):
        key, _, value = part.strip().partition("=")
        if key == name:
            return value
    return ""
