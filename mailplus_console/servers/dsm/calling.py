"""One call as it goes over the line, and what its answer says: the same envelope for every API."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from mailplus_console.errors import Unavailable
from mailplus_console.sentence import said
from mailplus_console.servers.dsm.discovery import Api
from mailplus_console.servers.dsm.error_codes import BUSY, CallRefused, meaning
from mailplus_console.servers.dsm.line import Line
from mailplus_console.syncing.server import Unsure


@dataclass(frozen=True, slots=True)
class Call:
    """What is asked of a DSM. `version` None stands for the newest it offers; parameters that are None are left out."""

    api: str
    method: str
    version: int | None = None
    parameters: Mapping[str, object] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class Signature:
    """What shows that one is signed in: the session in the body, its token in a header and never in the body."""

    sid: str = field(repr=False, default="")
    token: str = field(repr=False, default="")


def form(api: Api, call: Call, version: int) -> dict[str, str]:
    """The body of a request; it is never empty. DSM takes every value as a JSON text where it says so."""
    body = {"api": call.api, "version": str(version), "method": call.method}
    for name, value in call.parameters.items():
        if value is not None:
            body[name] = json.dumps(value, ensure_ascii=False) if api.takes_json else _raw(value)
    return body


def send(line: Line, api: Api, call: Call, version: int, signature: Signature, *, write: bool) -> object:
    """Make a call and give its data. Raises CallRefused for an error, and as `Line.post` does."""
    body = form(api, call, version)
    if signature.sid:
        body["_sid"] = signature.sid
    headers = {"X-SYNO-TOKEN": signature.token} if signature.token else {}
    answer = line.post(api.path, body, headers, write=write)
    return data_of(answer, call, line.profile.address, write=write)


def data_of(answer: object, call: Call, address: str, *, write: bool) -> object:
    """The data in an envelope; {} where it has none. Raises CallRefused, Unavailable, Unsure."""
    if isinstance(answer, dict) and answer.get("success") is True:
        return answer.get("data", {})
    code, errors = error_of(answer)
    if code is None:
        raise not_understood(call, address, write=write)
    if code in BUSY:
        what = said(
            "{address} cannot answer now: {why} ({api} {method}, error {code})",
            address=address,
            why=meaning(call.api, code),
            api=call.api,
            method=call.method,
            code=str(code),
        )
        if write:
            raise Unsure(
                said("{what}. The change may have happened: it is read before anything is tried again.", what=what)
            )
        raise Unavailable(said("{what}. Try again later; you can go on working offline.", what=what))
    raise CallRefused(call.api, call.method, code, errors)


def not_understood(call: Call, address: str, *, write: bool) -> Unavailable:
    """What to raise for an answer that no DSM gives."""
    what = said(
        "{address} answers {api} {method} with something that is no answer of a DSM",
        address=address,
        api=call.api,
        method=call.method,
    )
    if write:
        return Unsure(
            said("{what}. It may have happened: what the server has is read before anything is tried again.", what=what)
        )
    return Unavailable(said("{what}. Check address and port; you can go on working offline.", what=what))


def error_of(answer: object) -> tuple[int | None, object]:
    """An answer's error number and what it says of single items (a list, or anything else); None where it has none."""
    error = answer.get("error") if isinstance(answer, dict) and answer.get("success") is False else None
    code = error.get("code") if isinstance(error, dict) else None
    if not isinstance(error, dict) or not isinstance(code, int):
        return None, None
    return code, error.get("errors")


def _raw(value: object) -> str:
    """A value for an API that takes texts as they are."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
