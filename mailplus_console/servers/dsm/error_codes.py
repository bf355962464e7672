"""What a DSM's error numbers mean in words; the same number means something else with another API."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from mailplus_console.errors import Refused
from mailplus_console.exchange.problems import shown

SESSION_ENDED = frozenset({106, 107, 119})
"""Signing in again may help, once: timed out, ended by another sign-in, not known."""
BUSY = frozenset({109, 110, 111, 117, 118})
"""Nothing is wrong with the request; whether it has happened, nobody knows."""
NO_PERMISSION = frozenset({105, 122, 123, 124, 126, 127, 160})

_LAST_COMMON = 199  # what lies above means something else with every API
_MOST_DETAILS = 3
_AUTH = "SYNO.API.Auth"


class CallRefused(Refused):
    """A DSM answered a call with an error: `api`, `method` and `code` say which; a sentence for the person."""

    def __init__(self, api: str, method: str, code: int, errors: object = None) -> None:
        self.api, self.method, self.code = api, method, code
        super().__init__(
            f"The DSM refuses: {meaning(api, code)}{_details(api, errors)} ({api} {method}, error {code})."
        )

    @property
    def lacks_permission(self) -> bool:
        """Whether another account might be allowed to: a delegated operator gets this from what administrators may."""
        return self.code in NO_PERMISSION


class NotOffered(Refused):
    """A DSM has no such API, or not in the version that is needed."""


def meaning(api: str, code: int) -> str:
    """A number in words, as a clause; numbers without a known meaning say so."""
    known = _known()
    if code <= _LAST_COMMON:
        return known["common"].get(code, _unknown(code))
    while api:
        if code in known.get(api, {}):
            return known[api][code]
        api = api.rpartition(".")[0]
    return _unknown(code)


@cache
def _known() -> dict[str, dict[int, str]]:
    text = Path(__file__).with_name("error_codes.json").read_text(encoding="utf-8")
    return {api: {int(code): words for code, words in codes.items()} for api, codes in json.loads(text).items()}


def _unknown(code: int) -> str:
    return f"error {code}, whose meaning is not known"


def _details(api: str, errors: object) -> str:
    """What a list of errors says of single items; after a sign-in it is something else, with a secret in it."""
    if api == _AUTH or not isinstance(errors, list) or not errors:
        return ""
    told = [_detail(one) for one in errors[:_MOST_DETAILS]]
    more = len(errors) - len(told)
    return f": {'; '.join(told)}{f' and {more} more' if more else ''}"


def _detail(error: object) -> str:
    if not isinstance(error, dict):
        return shown(error)
    about = next((shown(error[key]) for key in ("msg", "path", "name") if error.get(key)), "")
    code = f"error {shown(error['code'])}" if "code" in error else ""
    return " ".join(filter(None, (about, code))) or "an item without a reason"
