"""The panel on the right: the selected policy in words, its links, and the summary of several."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QWidget

from mailplus_console.edits import policies
from mailplus_console.edits.policies import USER_POLICIES
from tests.helpers.list_person import ListPerson
from tests.helpers.person import button
from ui.places import Place
from ui.widgets.link import Link


def texts(widget: QWidget) -> str:
    """Everything that can be read in a widget."""
    labels = [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]
    links = [link.text() for link in widget.findChildren(Link) if link.isVisibleTo(widget)]
    return "\n".join([*labels, *links])


def reads(person: ListPerson, *parts: str) -> None:
    """Wait until the panel says all of this."""
    person.qtbot.waitUntil(lambda: all(part in texts(person.page.panel) for part in parts))


def link(person: ListPerson, text: str) -> Callable[[], None]:
    return next(link.click for link in person.page.panel.findChildren(Link) if link.text() == text)


def test_rules_are_said_in_words_with_what_the_domains_give(person: ListPerson) -> None:
    person.select("Sales")
    reads(
        person,
        "Priority 2 of 5",
        "500 messages a day",
        "By domain",
        "example.com: allowed\n2nd.example: not allowed",
        "Everybody",
    )
    person.select("Interns")
    reads(person, "Internal users only", "Off")


def test_it_says_how_many_it_governs_what_hides_it_and_what_it_hides(person: ListPerson) -> None:
    person.select("Sales")
    reads(
        person, "It really governs 4 of the 5 users that it names.", "Is hidden by", "Hides", "Interns", "Engineering"
    )
    link(person, "Interns")()
    assert person.selected() == ["Interns"]
    reads(person, "Priority 1 of 5", "It really governs 2 users.")


def test_what_governs_nobody_says_why(person: ListPerson) -> None:
    person.select("Former project")
    reads(person, "It has no targets, so it governs nobody.")
    assert "Targets" not in texts(person.page.panel).splitlines(), "a heading over nothing"


def test_targets_and_governed_users_are_links(person: ListPerson) -> None:
    person.select("Sales")
    reads(person, "It really governs 4 of the 5")
    button(person.page.panel, "Show").click()
    assert person.window.places.current == Place.at("account", "user", policy="p2")
    person.select("Sales")
    reads(person, "henry")
    link(person, "Sales")()
    assert person.window.places.current == Place("account", "group", "Sales")


def test_default_mirrors_the_settings(person: ListPerson) -> None:
    person.select("Default")
    reads(person, "Mirrors the current settings; always stands last", "Show the 2 users", "25 MB")
    assert not button(person.page.panel, "Edit…").isEnabled()


def test_several_are_summed_up(person: ListPerson) -> None:
    person.select("Interns", "Sales", "Default")
    reads(person, "3 policies selected", "Together they govern 6 users.", "The Default policy is selected too")


def test_the_panel_follows_what_changes_elsewhere(person: ListPerson) -> None:
    person.select("Former project")
    reads(person, "It has no targets")
    person.window.bridge.edit(policies.add_targets(USER_POLICIES, "p5", ["root"]))
    person.settle()
    reads(person, "It really governs 1 user.")
