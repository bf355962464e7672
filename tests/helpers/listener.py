"""Listens at the window's one door for messages, so that a test can assert what a person reads."""

from __future__ import annotations

from ui.notices import Notice, Notices, Question


class Listener:
    """Keeps every notice and question; `answer` presses a question's button."""

    def __init__(self, notices: Notices) -> None:
        self.notices: list[Notice] = []
        self.questions: list[Question] = []
        notices.posted.connect(self.notices.append)
        notices.asked.connect(self.questions.append)

    @property
    def texts(self) -> list[str]:
        """The texts of the notices, in their order."""
        return [notice.text for notice in self.notices]

    @property
    def last(self) -> str:
        """The text of the last notice, or ''."""
        return self.texts[-1] if self.notices else ""
