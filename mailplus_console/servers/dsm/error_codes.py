"""What a DSM's error numbers mean in words; the same number means something else with another API."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from mailplus_console.errors import Refused
from mailplus_console.exchange.problems import shown
from mailplus_console.sentence import Sentence, counted, joined, of_data, said

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
            said(
                "The DSM refuses: {why} ({api} {method}, error {code}).",
                why=joined(": ", [meaning(api, code), *_details(api, errors)]),
                api=api,
                method=method,
                code=str(code),
            )
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
    return {
        api: {int(code): of_data(words) for code, words in codes.items()} for api, codes in json.loads(text).items()
    }


def _unknown(code: int) -> str:
    return said("error {code}, whose meaning is not known", code=str(code))


def _details(api: str, errors: object) -> list[Sentence]:
    """What a list of errors says of single items; after a sign-in it is something else, with a secret in it."""
    if api == _AUTH or not isinstance(errors, list) or not errors:
        return []
    told = joined("; ", map(_detail, errors[:_MOST_DETAILS]))
    more = len(errors) - _MOST_DETAILS
    return [counted("{told} and {n} more", "{told} and {n} more", more, told=told) if more > 0 else told]


def _detail(error: object) -> str:
    if not isinstance(error, dict):
        return shown(error)
    about = [shown(error[key]) for key in ("msg", "path", "name") if error.get(key)][:1]
    code = [said("error {code}", code=shown(error["code"]))] if "code" in error else []
    return joined(" ", [*about, *code]) if about or code else said("an item without a reason")
