"""What can go wrong on the way: the line breaks before or after a call was done, proxies answer, nobody does."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


class How(Enum):
    """In each AFTER the call was done, though nobody hears of it."""

    DROP_BEFORE = auto()
    DROP_AFTER = auto()
    STATUS_BEFORE = auto()
    STATUS_AFTER = auto()
    SILENCE_BEFORE = auto()
    SILENCE_AFTER = auto()
    HALF_AN_ANSWER = auto()
    NO_JSON = auto()
    CODE = auto()


NOT_DONE = (How.DROP_BEFORE, How.STATUS_BEFORE, How.SILENCE_BEFORE, How.CODE)


@dataclass
class Fault:
    """Happens to the next `times` requests of this API and method ('' stands for all).

    `status` and `location` are HTTP's, `code` and `errors` are the API's; `text` is what stands in place of JSON.
    """

    how: How
    api: str = ""
    method: str = ""
    times: int = 1
    status: int = 502
    location: str = ""
    code: int = 100
    errors: object = None
    text: str = "<html>Hello</html>"

    def is_for(self, parameters: dict[str, str]) -> bool:
        """Whether it happens to this request."""
        api, method = parameters.get("api", ""), parameters.get("method", "")
        return self.times > 0 and self.api in ("", api) and self.method in ("", method)
