"""The pieces that explanations are put together from: reasons, rules, links to the places where things are set."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mailplus_console.effective.rules import EffectiveRules
from ui.accounts.rule_words import RuleRow, source_in_words, value_in_words
from ui.accounts.words import tr
from ui.places import ACCOUNT, GROUP, SETTINGS, USER_POLICY, Place
from ui.tokens import SPACE_M, SPACE_S, SPACE_XS
from ui.widgets.cards import SectionHeading
from ui.widgets.labels import ElidedLabel, IconLabel, Label
from ui.widgets.link import Link

Go = Callable[[Place], None]


class Reason(NamedTuple):
    """One that had a say: who, what it says, whether that is what applies, and where it is set."""

    who: str
    says: str
    applies: bool
    place: Place | None = None
    icon: str = ""
    color: str = ""


def heading(rows: QVBoxLayout, title: str) -> None:
    """Begin a section."""
    rows.addWidget(SectionHeading(title))


def headline(rows: QVBoxLayout, icon: str, role: str, text: str, detail: str = "") -> None:
    """What applies, in one line with its origin below."""
    row = QHBoxLayout()
    row.setSpacing(SPACE_S)
    row.addWidget(IconLabel(icon, 20, role), 0, Qt.AlignmentFlag.AlignTop)
    texts = QVBoxLayout()
    texts.setSpacing(1)
    texts.addWidget(Label(text, "strong", wrap=True))
    if detail:
        texts.addWidget(Label(detail, "muted", wrap=True))
    row.addLayout(texts, 1)
    rows.addLayout(row)


def reasons(rows: QVBoxLayout, items: Iterable[Reason], go: Go) -> None:
    """All who had a say, the one that applies first with a tick; the others are set back."""
    for item in items:
        rows.addWidget(_reason(item, go))


def _reason(item: Reason, go: Go) -> QWidget:
    widget = QWidget()
    row = QHBoxLayout(widget)
    row.setContentsMargins(2, 0, 0, 0)
    row.setSpacing(SPACE_S)
    said = tr("applies") if item.applies else tr("does not count")
    row.addWidget(
        IconLabel("check" if item.applies else "minus", 16, "success" if item.applies else "faint", said=said)
    )
    if item.place is not None:
        place = item.place
        row.addWidget(Link(item.who, lambda: go(place), icon=item.icon, color=item.color))
    else:
        name = Label(item.who)
        name.setContentsMargins(3, 0, 0, 0)  # as far in as the text of a link
        row.addWidget(name)
    row.addStretch(1)
    says = Label(item.says, "" if item.applies else "muted")
    row.addWidget(says)
    widget.setAccessibleName(f"{item.who}: {item.says} ({said})")
    return widget


class RuleTable(QWidget):
    """Rules one below the other: title and value, and below both where the value comes from."""

    def __init__(self, rules: Iterable[RuleRow], effective: EffectiveRules, policy: str) -> None:
        super().__init__()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(SPACE_XS + 2)
        for rule in rules:
            value, source = effective.values[rule.name], effective.sources[rule.name]
            shown = Label(value_in_words(rule, value))
            origin = ElidedLabel(source_in_words(source, policy), "caption")
            shown.setAccessibleName(f"{rule.title}: {shown.text()} ({origin.whole_text()})")
            first = QHBoxLayout()
            first.setSpacing(SPACE_M)
            first.addWidget(Label(rule.title), 1)
            first.addWidget(shown)
            texts = QVBoxLayout()
            texts.setSpacing(0)
            texts.addLayout(first)
            texts.addWidget(origin)
            rows.addLayout(texts)


def links(rows: QVBoxLayout, texts: Iterable[tuple[str, Place]], icon: str, go: Go) -> None:
    """Links one below the other."""
    for text, place in texts:
        rows.addWidget(_left(Link(text, lambda place=place: go(place), icon=icon)))  # type: ignore[misc]


def policy_link(name: str, policy_id: str, color: str, go: Go) -> QWidget:
    """A policy with its color tag; leads to its place in the priority list."""
    place = Place(ACCOUNT, USER_POLICY, policy_id)
    return _left(Link(name, lambda: go(place), color=color))


def muted(rows: QVBoxLayout, text: str, role: str = "muted") -> None:
    """A sentence of second rank."""
    rows.addWidget(Label(text, role, wrap=True))


def _left(widget: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(widget)
    row.addStretch(1)
    return holder


def place_of_source(source: str) -> Place | None:
    """Where a source ('user', 'group:NAME', 'default' …) is set."""
    if source.startswith("group:"):
        return Place(ACCOUNT, GROUP, source.removeprefix("group:"))
    return Place(ACCOUNT, SETTINGS) if source == "default" else None


def who(source: str) -> str:
    """A source as the one that says something."""
    if source.startswith("group:"):
        return source.removeprefix("group:")
    return {
        "user": tr("Own setting"),
        "default": tr("Default of Settings"),
        "account_type": tr("Account type of the server"),
        "none": tr("Nobody"),
    }[source]
