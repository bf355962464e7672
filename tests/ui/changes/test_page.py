"""Reading the plan: what would change, for whom, how old the server's state is, and the ways through it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event

import pytest

from mailplus_console.edits import accounts, policies
from mailplus_console.edits.draft import Draft
from mailplus_console.edits.policies import USER_POLICIES
from mailplus_console.records import Change, Quota, Server, Settings, Status, User
from mailplus_console.syncing.server_profiles import ServerKind, ServerProfile
from mailplus_console.workspace import Workspace
from tests.helpers.person import button, click, press, type_text
from tests.helpers.saving import saved
from tests.helpers.shelf_server import NOON
from tests.ui.changes.conftest import Office
from ui import dates
from ui.main_window import MainWindow
from ui.places import CHANGES, Place
from ui.priority.impact_list import ImpactDialog
from ui.shell.server_state import ServerState


@pytest.fixture
def busy_office(at_office: Office) -> Office:
    """Three records are changed, on two pages, and one user is new."""
    at_office.edit(
        accounts.set_user_status(["bob"], Status.ACTIVATED),
        accounts.set_user_quota(["carol"], Quota(512)),
        policies.move(USER_POLICIES, ["p1"], before=None),
        lambda _now: Draft("Zoe comes", (Change("users", "zoe", None, User("zoe", "Zoë Ångström")),)),
    )
    return at_office


def test_everything_that_differs_by_page_with_old_and_new(busy_office: Office) -> None:
    page = busy_office.look()
    assert busy_office.sentences() == [
        "User (3)",
        "User “bob” – Status: unspecified → activated",
        "User “carol” – Quota: not set → 512 MB",
        "User “zoe” added – Full name: Zoë Ångström; Source: local",
        "User Policy (1)",
        "Priority of user policies – Place of “Sales”: 1 → 3",
    ]
    plan, bob = page.tree.plan, busy_office.row("bob")
    fields = [plan.index(0, column, bob).data() for column in range(3)]
    assert fields == ["Status", "unspecified", "activated"]
    assert page.tree.hasFocus(), "the arrows work at once"


def test_edits_that_cancel_out_leave_nothing_to_apply(at_office: Office) -> None:
    at_office.edit(accounts.set_user_status(["bob"], Status.ACTIVATED))
    page = at_office.look()
    assert at_office.badge == "1"
    at_office.edit(accounts.set_user_status(["bob"], Status.UNSPECIFIED))
    assert page._in_step.isVisible()
    assert page._in_step.title() == "Nothing to apply"
    assert at_office.badge == ""
    assert page._header._subtitle.whole_text().endswith(" · no staged changes")


def test_the_amount_and_the_age_are_in_sight_on_every_page(at_office: Office) -> None:
    window, line = at_office.window, at_office.window.navigation.server
    assert line.isVisible()
    assert line.text().endswith(", no staged changes")
    window.places.go(Place("account", "user"))
    at_office.edit(accounts.set_user_status(["bob", "carol"], Status.ACTIVATED))
    assert line.text().endswith(", 2 staged changes")
    assert at_office.badge == "2"
    at_office.server.configuration = at_office.server.configuration.changed(
        [Change("users", "bob", User("bob"), window.bridge.configuration.users["bob"])]
    )
    at_office.pull()
    assert at_office.badge == "1", "the server has bob as we want him"
    at_office.edit(accounts.set_user_status(["carol"], Status.UNSPECIFIED))
    assert at_office.badge == ""
    click(line)
    assert window.places.current == Place(CHANGES)
    at_office.wait()


def test_after_an_apply_nothing_is_left(busy_office: Office) -> None:
    page = busy_office.look()
    assert busy_office.badge == "4"
    busy_office.apply()
    assert busy_office.badge == ""
    assert page._in_step.isVisible()


def test_the_age_is_told_in_words_and_to_the_second() -> None:
    state = ServerState("head office", NOON, 3)
    clock = dates.clock(NOON)
    assert state.sentence(NOON) == f"Server state of “head office” from {clock} · 3 staged changes"
    assert state.since(NOON + timedelta(days=1)) == f"yesterday, {clock}"
    assert state.since(NOON + timedelta(days=9)) == dates.moment(NOON)
    assert state.age(NOON) == f"Server state from {clock}"
    assert state.age(NOON + timedelta(days=1)) == "Server state from yesterday"
    assert state.age(NOON + timedelta(days=9)) == f"Server state from {dates.day(NOON.date())}"
    assert dates.exact(NOON) in state.exact()
    assert ServerState("x", datetime.now(UTC), 1).amount() == "1 staged change"


def test_a_directory_has_an_age_and_nothing_staged(unlinked: Office) -> None:
    unlinked.server.profile = ServerProfile("people", ServerKind.DIRECTORY, "ldap.example.com", "reader", id="people")
    unlinked.pull()
    line = unlinked.window.navigation.server
    assert line.text().startswith("Directory state from ")
    assert "staged" not in line.text()
    page = unlinked.look()
    assert page._header._subtitle.whole_text().startswith("Users and groups of “people” from ")
    assert page._alone.isVisible()
    assert unlinked.badge == ""


def test_the_header_says_the_age_with_the_exact_moment_in_its_tooltip(at_office: Office) -> None:
    page = at_office.look()
    assert page._header._subtitle.whole_text().startswith("Server state of “head office” from ")
    assert "(UTC" in page._header._subtitle.toolTip()


def test_without_a_server_the_next_step_is_offered(unlinked: Office) -> None:
    page = unlinked.look()
    assert page._alone.isVisible()
    assert not page._toolbar.isVisible()
    assert not unlinked.window.navigation.server.isVisible()
    assert not page.start_search()
    unlinked.pull()
    assert page._in_step.isVisible()
    assert unlinked.window.navigation.server.isVisible()


def test_searching_and_filtering_and_the_way_back(busy_office: Office) -> None:
    page = busy_office.look()
    press(busy_office.window, "Ctrl+F")
    assert page.search.line.hasFocus()
    type_text(page.search.line, "ZO")
    page.search.line.insert("ë")
    busy_office.wait()
    assert busy_office.sentences() == ["User (1)", "User “zoe” added – Full name: Zoë Ångström; Source: local"]
    assert page.search._count.text() == "1 of 4"
    page.filters.set_values({"page": "User Policy"})
    busy_office.wait()
    assert page._not_found.isVisible()
    click(button(page, "Show all changes"))
    busy_office.wait()
    assert len(busy_office.sentences()) == 6
    page.filters.set_values({"deed": "added"})
    busy_office.wait()
    assert busy_office.sentences()[0] == "User (1)"
    place = busy_office.window.places.current
    assert place is not None
    assert place.filter("deed") == "added", "'back' comes to the filtered list again"


def test_what_is_shown_is_saved_as_csv(busy_office: Office, tmp_path: Path) -> None:
    page, window = busy_office.look(), busy_office.window
    assert button(page, "Save as CSV…").isVisibleTo(page)
    rows = saved(window, busy_office.qtbot, tmp_path / "all.csv", "changes.export")
    assert rows == [
        ["Page", "Kind", "What"],
        ["User", "Changed", "User “bob” – Status: unspecified → activated"],
        ["User", "Changed", "User “carol” – Quota: not set → 512 MB"],
        ["User", "Added", "User “zoe” added – Full name: Zoë Ångström; Source: local"],
        ["User Policy", "Changed", "Priority of user policies – Place of “Sales”: 1 → 3"],
    ]
    page.filters.set_values({"deed": "added"})
    busy_office.wait()
    assert [row[1] for row in saved(window, busy_office.qtbot, tmp_path / "some.csv")[1:]] == ["Added"]


def test_where_nothing_is_staged_there_is_nothing_to_save(at_office: Office) -> None:
    at_office.look()
    assert at_office.window.actions_register.why_not("changes.export") == "There is no row to save."


def test_a_search_typed_while_the_plan_is_worked_out_is_not_lost(busy_office: Office) -> None:
    page, bridge, gate = busy_office.look(), busy_office.window.bridge, Event()
    bridge.compute("something long", lambda _now: gate.wait(20), lambda _done: None)
    bridge.edit(accounts.set_user_status(["dave"], Status.ACTIVATED))
    busy_office.qtbot.waitUntil(lambda: page._looking)
    page.search.set_text("dave")
    gate.set()
    busy_office.wait()
    assert busy_office.sentences() == ["User (1)", "User “dave” – Status: unspecified → activated"]


def test_who_was_looking_at_a_record_stays_there(busy_office: Office) -> None:
    page = busy_office.look()
    busy_office.choose("carol")
    page.tree.expand(busy_office.row("carol"))
    page.tree.collapse(busy_office.row("User Policy (1)"))
    busy_office.edit(accounts.set_user_status(["alice"], Status.ACTIVATED))
    assert "carol" in str(page.tree.currentIndex().data())
    assert page.tree.isExpanded(busy_office.row("carol"))
    assert not page.tree.isExpanded(busy_office.row("User Policy (1)"))


def test_who_is_affected_and_the_seats(busy_office: Office) -> None:
    page = busy_office.look()
    text = page.strip.banner.text()
    assert text.startswith("1 user is added. ")
    assert "1 user is activated" in text
    assert text.endswith("Seats in use: 0 → 1 of 20.")
    click(button(page.strip, "Show list"))
    dialogs = busy_office.window.findChildren
    busy_office.qtbot.waitUntil(lambda: bool(dialogs(ImpactDialog)))
    dialog = dialogs(ImpactDialog)[0]
    assert dialog.model.rowCount() == len(page.look.impact.lines) if page.look else False
    dialog.search.set_text("bob activated")
    assert dialog.model.rowCount() == 1
    dialog.table.selectRow(0)
    click(dialog.go)
    assert busy_office.window.places.current == Place("account", "user", "bob")


def test_more_users_than_seats_are_warned_of_before_an_apply(at_office: Office) -> None:
    window = at_office.window
    crowd = accounts.set_user_status(["alice", "bob"], Status.ACTIVATED)
    window.bridge.edit(
        lambda now: Draft("Fewer seats", (Change("server", "", now.server, Server(free_seats=1)),)),
        allow_over_limit=True,
    )
    window.bridge.edit(crowd, allow_over_limit=True)
    at_office.wait()
    banner = at_office.look().strip.banner
    assert banner.text().startswith("This would restrict the server: 1 activated user has no seat.")
    assert banner.text().endswith("Seats in use: 0 of 20 → 2 of 1.")
    assert banner.property("tone") == "warning"


def test_going_to_the_record(busy_office: Office) -> None:
    busy_office.look()
    busy_office.choose("carol")
    press(busy_office.page.tree, "Ctrl+Return")
    assert busy_office.window.places.current == Place("account", "user", "carol")
    busy_office.edit(lambda now: Draft("Zoe goes", (Change("users", "dave", now.users["dave"], None),)))
    busy_office.look()
    busy_office.choose("dave")
    assert busy_office.window.actions_register.why_not("changes.go") == "It is removed here."
    busy_office.edit(
        lambda now: Draft("Server", (Change("server", "", now.server, Server(free_seats=30)),)),
        lambda now: Draft("All", (Change("settings", "", now.settings, Settings(True)),)),
    )
    busy_office.choose("20 → 30")
    assert "no page" in busy_office.window.actions_register.why_not("changes.go")


def test_names_that_look_like_markup_stay_texts(at_office: Office) -> None:
    name = "<img src=x>"
    at_office.edit(lambda _now: Draft("Hostile", (Change("users", name, None, User(name)),)))
    page = at_office.look()
    tip = at_office.row("img").data(3)
    assert "<img" not in tip
    assert not page.grab().isNull()


def test_who_may_only_look_sees_the_plan(at_office: Office, empty_window: MainWindow, tmp_path: Path) -> None:
    at_office.edit(accounts.set_user_status(["bob"], Status.ACTIVATED))
    path = at_office.window.bridge.path
    empty_window.bridge.release()
    empty_window.bridge.take(Workspace.open(path, read_only=True))
    at_office.look()
    assert at_office.sentences()[0] == "User (1)"
    at_office.choose("bob")
    assert "reading only" in at_office.window.actions_register.why_not("changes.revert")
    assert "reading only" in at_office.window.actions_register.why_not("changes.revert_all")


def test_a_page_that_is_gone_hears_of_no_edit(at_office: Office) -> None:
    page, window = at_office.look(), at_office.window
    window.places.go(Place("license"))
    window.actions_register.forget(page)  # as the window does when it lets pages go
    del window.pages["changes"]
    with at_office.qtbot.waitSignal(page.destroyed):
        page.deleteLater()
    at_office.edit(accounts.set_user_status(["bob"], Status.ACTIVATED))
    assert at_office.badge == "1"
