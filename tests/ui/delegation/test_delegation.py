"""Delegation: the same list as user policies, with permissions, profiles and people."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from mailplus_console.edits import policies
from mailplus_console.edits.policies import DELEGATIONS
from mailplus_console.permissions import PERMISSION_IDS, PERMISSIONS
from mailplus_console.profiles import DEFAULT_PERMISSIONS, Profile
from mailplus_console.records import Delegation, Targets
from tests.helpers.list_person import ListPerson
from tests.helpers.person import button, press, type_text
from ui.delegation.permissions_tab import PermissionsTab
from ui.places import Place
from ui.priority.delete_dialog import DeleteDialog
from ui.priority.editor import PolicyEditor
from ui.widgets.link import Link

_ENABLED = Qt.ItemFlag.ItemIsEnabled


def open_editor(person: ListPerson, name: str = "") -> PolicyEditor:
    if name:
        person.select(name)
        person.press("F2")
    else:
        person.press("Ctrl+N")
    return person.dialog(PolicyEditor)


def tab(editor: PolicyEditor) -> PermissionsTab:
    assert isinstance(editor.content, PermissionsTab)
    return editor.content


def choose(editor: PolicyEditor, profile: Profile) -> None:
    combo = tab(editor).profile
    combo.setCurrentIndex(combo.findData(profile.value))


def box(editor: PolicyEditor, permission: str) -> Callable[[], None]:
    return next(section.boxes[permission].click for section in tab(editor).sections if permission in section.boxes)


def save(person: ListPerson, editor: PolicyEditor) -> None:
    editor.confirm.click()
    person.settle()
    person.qtbot.waitUntil(lambda: person.no_dialog(PolicyEditor))


def record(person: ListPerson, name: str) -> Delegation:
    found = person.policy(name)
    assert isinstance(found, Delegation)
    return found


def panel_reads(person: ListPerson, *parts: str) -> None:
    def texts() -> str:
        labels = [label.text() for label in person.page.panel.findChildren(QLabel)]
        return "\n".join([*labels, *[link.text() for link in person.page.panel.findChildren(Link)]])

    person.qtbot.waitUntil(lambda: all(part in texts() for part in parts))


# ---------------------------------------------------------------------------------------------- the list


def test_there_is_no_default_and_the_last_place_is_the_end(person: ListPerson) -> None:
    assert person.order() == ["Mail operations", "Help desk", "Branch office"]
    assert person.drag(["Mail operations"], person.below("Branch office"))
    assert person.order() == ["Help desk", "Branch office", "Mail operations"]
    person.undo()
    assert person.order() == ["Mail operations", "Help desk", "Branch office"]


@pytest.mark.parametrize("keys", ["Alt+Up", "Alt+Home"])
def test_a_move_says_whose_permissions_change(person: ListPerson, keys: str) -> None:
    person.select("Branch office")
    person.press(keys)
    person.heard("1 user changes delegation")  # kate is of the help desk too
    person.undo()


def test_it_is_searched_by_name_and_by_target(person: ListPerson) -> None:
    page = person.page
    page.search.set_text("finn")
    assert person.order() == ["Branch office"]
    assert page.model.brief(page.model.index(0, 0)) == "Target: finn"
    page.search.set_text("desk")
    assert person.order() == ["Help desk"]
    page.search.set_text("")
    assert len(person.order()) == 3


def test_an_empty_list_says_what_to_do(person: ListPerson) -> None:
    page = person.page
    page.make(policies.delete(DELEGATIONS, ["d1", "d2", "d3"]))
    person.settle()
    assert page.stack.currentWidget() is page.nothing
    assert page.nothing.title() == "Nothing is delegated"
    button(page.nothing, "New policy…").click()
    press(person.dialog(PolicyEditor), "Escape")
    person.undo()
    assert page.stack.currentWidget() is page.view


# ---------------------------------------------------------------------------------------------- the panel


def test_the_panel_lists_permissions_and_who_administers_with_them(person: ListPerson) -> None:
    person.select("Help desk")
    panel_reads(person, "Permits 4 options", "User/Group", "Everything (3)", "Who administers with it")
    panel_reads(person, "jon", "kate", "Jon Jensen")
    person.select("Mail operations")
    panel_reads(
        person, "Everything (8)", "greta", "1 target is an administrator, whom delegation does not affect: root."
    )
    link = next(link for link in person.page.panel.findChildren(Link) if link.text() == "greta")
    link.click()
    assert person.window.places.current == Place("account", "user", "greta")


# ---------------------------------------------------------------------------------------------- the editor


@pytest.mark.parametrize("profile", list(DEFAULT_PERMISSIONS))
def test_a_profile_ticks_its_set_and_any_tick_makes_it_custom(person: ListPerson, profile: Profile) -> None:
    editor = open_editor(person)
    type_text(editor.name, "Fresh")
    choose(editor, profile)
    assert tab(editor).permissions == DEFAULT_PERMISSIONS[profile]
    assert f"{len(DEFAULT_PERMISSIONS[profile])} of 28" in tab(editor).summary.text()
    box(editor, "auditing.mail_search")()
    assert tab(editor).profile.currentText() == "Custom"
    box(editor, "auditing.mail_search")()
    assert tab(editor).profile.currentText() == "Custom"
    choose(editor, profile)
    save(person, editor)
    assert record(person, "Fresh").profile == profile
    assert record(person, "Fresh").permissions == DEFAULT_PERMISSIONS[profile]
    person.undo()
    assert "Fresh" not in person.order()


def test_each_of_the_28_options_says_what_it_opens(person: ListPerson) -> None:
    editor = open_editor(person, "Branch office")
    shown = {name: made for section in tab(editor).sections for name, made in section.boxes.items()}
    assert tuple(shown) == PERMISSION_IDS
    for permission in PERMISSIONS:
        assert shown[permission.id].text() == permission.title
        assert shown[permission.id].accessibleDescription() == permission.opens
        assert any(label.text() == permission.opens for label in editor.findChildren(QLabel))
    assert any("console's own choice" in label.text() for label in editor.findChildren(QLabel))
    press(editor, "Escape")


def test_a_section_is_ticked_as_a_whole(person: ListPerson) -> None:
    editor = open_editor(person)
    type_text(editor.name, "Guards")
    security = tab(editor).sections[2]
    security.whole.click()
    assert len(security.ticked()) == 4
    security.boxes["security.security"].click()
    security.whole.click()
    assert len(security.ticked()) == 4
    security.whole.click()
    assert security.ticked() == []
    security.whole.click()
    editor.targets.model.toggle([0])
    save(person, editor)
    assert record(person, "Guards").permissions == tuple(
        item for item in PERMISSION_IDS if item.startswith("security.")
    )
    person.heard("Added delegation “Guards”.")


def test_the_impact_of_other_permissions_is_said_live(person: ListPerson) -> None:
    editor = open_editor(person, "Help desk")
    box(editor, "auditing.log")()
    person.qtbot.waitUntil(lambda: "2 users gain permissions" in editor.impact.text())
    box(editor, "auditing.log")()
    # The ticks are as before; the profile was Custom already.
    assert editor.impact.text() == "Nothing is changed yet."
    press(editor, "Escape")
    assert person.no_dialog(PolicyEditor)


def test_deleting_says_who_loses_what(person: ListPerson) -> None:
    person.select("Help desk")
    person.press("Del")
    dialog = person.dialog(DeleteDialog)
    person.qtbot.waitUntil(lambda: "2 users change delegation" in dialog.impact.text())
    button(dialog, "Delete policy").click()
    person.settle()
    assert person.order() == ["Mail operations", "Branch office"]
    person.undo()
    assert person.order() == ["Mail operations", "Help desk", "Branch office"]


# ---------------------------------------------------------------------------------------------- a delegate


def test_a_delegate_cannot_grant_what_he_lacks_and_is_told_why(person: ListPerson) -> None:
    person.window.bridge.sign_in("jon")
    editor = open_editor(person, "Branch office")
    shown = {name: made for section in tab(editor).sections for name, made in section.boxes.items()}
    assert shown["account.account"].isEnabled()
    assert shown["domain.disclaimer"].isEnabled()  # granted already: it can be taken away and put back
    assert not shown["auditing.mail_search"].isEnabled()
    assert "only delegate what you may do yourself" in shown["auditing.mail_search"].toolTip()
    server = tab(editor).sections[0]
    assert not server.whole.isEnabled()
    row = tab(editor).profile.findData(Profile.SYSTEM_ADMINISTRATOR.value)
    assert not tab(editor).profile.model().flags(tab(editor).profile.model().index(row, 0)) & _ENABLED
    press(editor, "Escape")


def test_nobody_changes_the_delegation_that_governs_himself(person: ListPerson) -> None:
    person.window.bridge.sign_in("jon")
    person.select("Help desk")
    for command in ("edit", "delete", "up", "down", "to_top", "color", "to_position"):
        assert "governs you" in person.why_not(command), command
    person.page.view.startDrag(person.page.model.supportedDropActions())
    person.heard("governs you")
    assert not person.why_not("add")


def test_a_raise_by_the_back_door_is_refused_by_the_model(person: ListPerson) -> None:
    page = person.page
    person.window.bridge.sign_in("jon")
    person.select("Mail operations")
    entries = len(person.window.bridge.workspace.entries)
    page.make(policies.add_targets(DELEGATIONS, "d1", ["jon"]))
    person.settle()
    person.heard("permissions that you do not have")
    assert len(person.window.bridge.workspace.entries) == entries


def test_in_the_editor_a_refusal_is_said_before_saving(person: ListPerson) -> None:
    person.window.bridge.sign_in("jon")
    editor = open_editor(person, "Mail operations")
    editor.targets.search.set_text("ben baker")
    editor.targets.model.toggle([0])
    person.qtbot.waitUntil(lambda: "permissions that you do not have" in editor.impact.text())
    assert not editor.confirm.isEnabled()
    assert "permissions that you do not have" in editor.confirm.toolTip()
    editor.targets.model.toggle([0])
    type_text(editor.name, " team")
    assert editor.confirm.isEnabled()
    assert not editor.confirm.toolTip()
    editor.name.undo()
    press(editor, "Escape")
    assert person.no_dialog(PolicyEditor)


def test_hostile_names_do_no_harm(person: ListPerson) -> None:
    name = "<img src=x> &amp; %2"
    hostile = Delegation("h", name, "#123456", permissions=("domain.alias",), targets=Targets.of(["anna"]))
    person.page.make(policies.add(DELEGATIONS, hostile, top=True), select=["h"])
    person.settle()
    panel_reads(person, name, "anna")
    person.heard(f"Added delegation “{name}”. 1 user changes delegation")
    person.press("F2")
    editor = person.dialog(PolicyEditor)
    assert editor.name.text() == name
    press(editor, "Escape")
