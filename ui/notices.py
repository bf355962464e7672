"""The one door for messages and questions: pages speak here, the window shows it, tests listen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import count
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

INFO, SUCCESS, WARNING, ERROR = "info", "success", "warning", "error"
_numbers = count(1)


class NoticeAction(NamedTuple):
    """A button in a notice: what it says and what it does. The notice goes away when it is pressed."""

    text: str
    run: Callable[[], None]
    lasting: bool = False
    """Whether it can be pressed when the workspace is closed: it is about a file or a server, not about a record."""


class Notice(NamedTuple):
    """A message that does not interrupt. ``text`` and ``detail`` are plain text."""

    level: str
    text: str
    actions: tuple[NoticeAction, ...] = ()
    detail: str = ""
    number: int = 0
    """Tells notices of the same text apart."""


class Question(NamedTuple):
    """A question with two ways out. ``typed``: what the person must type before the confirmation is possible."""

    title: str
    text: str
    confirm_text: str
    destructive: bool
    confirmed: Callable[[], None]
    declined: Callable[[], None] | None = None
    detail: str = ""
    typed: str = ""
    cancel_text: str = ""


class Notices(QObject):
    """Where everything that the window says to the person goes through."""

    posted = Signal(object)
    withdrawn = Signal(int)
    asked = Signal(object)

    def info(self, text: str, actions: Sequence[NoticeAction] = (), detail: str = "") -> Notice:
        """Say something that is good to know."""
        return self._post(INFO, text, actions, detail)

    def success(self, text: str, actions: Sequence[NoticeAction] = (), detail: str = "") -> Notice:
        """Say that something was done; it fades by itself."""
        return self._post(SUCCESS, text, actions, detail)

    def warning(self, text: str, actions: Sequence[NoticeAction] = (), detail: str = "") -> Notice:
        """Say that something needs attention."""
        return self._post(WARNING, text, actions, detail)

    def error(self, text: str, actions: Sequence[NoticeAction] = (), detail: str = "") -> Notice:
        """Say why something was not done, and the way out. Stays until it is closed."""
        return self._post(ERROR, text, actions, detail)

    def withdraw(self, notice: Notice) -> None:
        """Take a notice away that is no longer true."""
        self.withdrawn.emit(notice.number)

    def ask(
        self,
        title: str,
        text: str,
        confirm_text: str,
        confirmed: Callable[[], None],
        *,
        destructive: bool = False,
        declined: Callable[[], None] | None = None,
        detail: str = "",
        typed: str = "",
        cancel_text: str = "",
    ) -> Question:
        """Ask before something is done; ``confirmed`` or ``declined`` is called later, never from inside `ask`.

        ``confirm_text`` names the deed (“Delete 3 policies”, never “OK”). ``typed`` is a text that the person has to
        type before a thing that cannot be undone. ``detail`` is a longer plain text below the sentence.
        """
        question = Question(title, text, confirm_text, destructive, confirmed, declined, detail, typed, cancel_text)
        self.asked.emit(question)
        return question

    def _post(self, level: str, text: str, actions: Sequence[NoticeAction], detail: str) -> Notice:
        notice = Notice(level, text, tuple(actions), detail, next(_numbers))
        self.posted.emit(notice)
        return notice
