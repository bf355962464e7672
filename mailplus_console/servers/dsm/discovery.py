"""What a DSM offers: its APIs with their versions and paths, as SYNO.API.Info tells before anybody signs in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from mailplus_console.errors import Unavailable
from mailplus_console.sentence import said
from mailplus_console.servers.dsm.error_codes import NotOffered
from mailplus_console.servers.dsm.line import Line

MAILPLUS = "SYNO.MailPlusServer."

_PATH = re.compile(r"[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*\.cgi")
_ASK_FOR_ALL = {"api": "SYNO.API.Info", "version": "1", "method": "query", "query": "all"}


@dataclass(frozen=True, slots=True)
class Api:
    """One API: `oldest` to `newest` are its versions, `path` is where it is called below /webapi/.

    `takes_json` says that every value of its parameters is a JSON text ("requestFormat").
    """

    name: str
    path: str
    oldest: int
    newest: int
    takes_json: bool = False


@dataclass(frozen=True, slots=True)
class Offered:
    """All APIs of a DSM, by name. `address` is for sentences."""

    apis: Mapping[str, Api]
    address: str

    def __contains__(self, name: str) -> bool:
        return name in self.apis

    @property
    def has_mailplus(self) -> bool:
        """Whether MailPlus Server is installed and runs: the names of a package that is not there are absent."""
        return any(name.startswith(MAILPLUS) for name in self.apis)

    def require_mailplus(self) -> None:
        """Raises NotOffered where MailPlus Server is not installed."""
        if not self.has_mailplus:
            raise NotOffered(
                said(
                    "MailPlus Server is not installed on {address}, or it is stopped. Install or start it in the "
                    "Package Center of DSM, or choose another server.",
                    address=self.address,
                )
            )

    def api(self, name: str, version: int | None = None) -> tuple[Api, int]:
        """An API and the version to call it with (None: its newest). Raises NotOffered."""
        if name.startswith(MAILPLUS):
            self.require_mailplus()
        api = self.apis.get(name)
        if api is None:
            raise NotOffered(
                said(
                    "{address} does not offer {name}: this version of DSM or of the package does not have it.",
                    address=self.address,
                    name=name,
                )
            )
        if version is not None and not api.oldest <= version <= api.newest:
            raise NotOffered(
                said(
                    "{address} offers {name} in versions {oldest} to {newest}, the console needs {version}: update "
                    "DSM and its packages.",
                    address=self.address,
                    name=name,
                    oldest=str(api.oldest),
                    newest=str(api.newest),
                    version=str(version),
                )
            )
        return api, api.newest if version is None else version


def discover(line: Line) -> Offered:
    """Ask what there is. This is where it shows whether a DSM answers at all. Raises as `Line.get` does."""
    # query.cgi answers on DSM 5, 6 and 7; where everything else is called it says itself.
    answer = line.get("query.cgi", _ASK_FOR_ALL)
    data = answer.get("data") if isinstance(answer, dict) and answer.get("success") is True else None
    found = {} if not isinstance(data, dict) else {name: api for name in data if (api := _api(name, data[name]))}
    if "SYNO.API.Auth" not in found:
        raise Unavailable(
            said(
                "What answers at {address} is not the Web API of a DSM. Check address and port; you can go on "
                "working offline.",
                address=line.profile.address,
            )
        )
    return Offered(found, line.profile.address)


def _api(name: str, told: object) -> Api | None:
    """One entry; None for one that cannot be called."""
    if not isinstance(told, dict):
        return None
    path, oldest, newest = told.get("path"), told.get("minVersion"), told.get("maxVersion")
    if not isinstance(path, str) or not _PATH.fullmatch(path):
        return None
    if not isinstance(oldest, int) or not isinstance(newest, int):
        return None
    return Api(name, path, oldest, newest, told.get("requestFormat") == "JSON")
