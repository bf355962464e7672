"""The editor of a user policy: rules, targets, live impact, problems at the field, and no loss of what was typed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from mailplus_console.edits import policies
from mailplus_console.edits.policies import USER_POLICIES
from mailplus_console.records import Rules, Targets, UserPolicy
from tests.helpers.list_person import ListPerson
from tests.helpers.person import button, click, press, type_text
from ui.policies.rule_rows import LimitRow, SwitchRow, YesNoRow
from ui.policies.rules_tab import RulesTab
from ui.priority.editor import PolicyEditor
from ui.priority.impact_list import ImpactDialog
from ui.priority.targets_model import CHOSEN, GROUPS, NAME, NOW
from ui.shell.question_dialog import QuestionDialog


def open_editor(person: ListPerson, name: str = "") -> PolicyEditor:
    """The editor of a policy, or of a new one."""
    if name:
        person.select(name)
        person.press("F2")
    else:
        person.press("Ctrl+N")
    return person.dialog(PolicyEditor)


def rules_of(editor: PolicyEditor) -> RulesTab:
    assert isinstance(editor.content, RulesTab)
    return editor.content


def limit(editor: PolicyEditor, rule: str) -> LimitRow:
    row = rules_of(editor).rows[rule]
    assert isinstance(row, LimitRow)
    return row


def switch(editor: PolicyEditor, rule: str) -> SwitchRow:
    row = rules_of(editor).rows[rule]
    assert isinstance(row, SwitchRow)
    return row


def forwarding(editor: PolicyEditor) -> YesNoRow:
    row = rules_of(editor).rows["disable_auto_forwarding"]
    assert isinstance(row, YesNoRow)
    return row


def impact_says(person: ListPerson, editor: PolicyEditor, part: str) -> None:
    person.qtbot.waitUntil(lambda: editor.impact.settled and part in editor.impact.text())


def save(person: ListPerson, editor: PolicyEditor) -> None:
    editor.confirm.click()
    person.settle()
    person.qtbot.waitUntil(lambda: person.no_dialog(PolicyEditor))


def record(person: ListPerson, name: str) -> UserPolicy:
    found = person.policy(name)
    assert isinstance(found, UserPolicy)
    return found


# ---------------------------------------------------------------------------------------------- ways in and out


def by_f2(person: ListPerson) -> None:
    person.press("F2")


def by_enter(person: ListPerson) -> None:
    person.press("Return")


def by_menu(person: ListPerson) -> None:
    person.from_menu(person.context_menu("Sales"), "Edit")


def by_panel(person: ListPerson) -> None:
    button(person.page.panel, "Edit…").click()


def by_toolbar(person: ListPerson) -> None:
    person.page.toolbar.buttons["edit"].click()


def by_palette(person: ListPerson) -> None:
    person.palette("Edit")


@pytest.mark.parametrize("door", [by_f2, by_enter, by_menu, by_panel, by_toolbar, by_palette])
def test_every_door_opens_the_editor(person: ListPerson, door: Callable[[ListPerson], None]) -> None:
    person.select("Sales")
    door(person)
    editor = person.dialog(PolicyEditor)
    assert editor.name.text() == "Sales"
    assert limit(editor, "daily_sending_quota").value() == 500
    assert editor.targets.model.targets() == Targets(("henry",), ("Sales",))
    press(editor, "Escape")
    assert person.no_dialog(PolicyEditor)


def test_a_new_policy_goes_to_the_end_and_is_selected(person: ListPerson) -> None:
    editor = open_editor(person)
    assert editor.windowTitle() == "New policy"
    type_text(editor.name, "Temporary staff")
    editor.tabs.setCurrentWidget(editor.targets)
    editor.targets.search.set_text("supp")
    editor.targets.model.toggle([0])
    impact_says(person, editor, "1 user changes policy")  # ida is under Office already
    save(person, editor)
    assert person.order()[-2:] == ["Temporary staff", "Default"]
    assert person.selected() == ["Temporary staff"]
    assert record(person, "Temporary staff").targets.groups == ("Support",)
    person.heard("Added user policy “Temporary staff”. 1 user changes policy")
    person.undo()
    assert "Temporary staff" not in person.order()


def test_a_new_policy_gets_a_color_that_is_not_taken(person: ListPerson) -> None:
    editor = open_editor(person)
    taken = {policy.color for policy in person.window.bridge.configuration.user_policies.values()}
    assert editor.color.color() not in taken
    press(editor, "Escape")


def test_in_the_search_field_the_keys_of_a_new_policy_work_too(person: ListPerson) -> None:
    person.press("Ctrl+N", person.page.search.line)
    press(person.dialog(PolicyEditor), "Escape")


def test_escape_asks_before_it_loses_something(person: ListPerson) -> None:
    editor = open_editor(person, "Sales")
    type_text(editor.name, " team")
    press(editor, "Escape")
    question = person.said.questions[-1]
    assert question.title == "Discard the changes?"
    assert editor.isVisible()
    answer(person, "Keep editing")
    assert editor.name.text() == "Sales team"
    press(editor, "Escape")
    answer(person, "Discard")
    person.qtbot.waitUntil(lambda: person.no_dialog(PolicyEditor))
    assert person.order()[1] == "Sales"


def answer(person: ListPerson, text: str) -> None:
    button(person.dialog(QuestionDialog), text).click()
    person.qtbot.waitUntil(lambda: person.no_dialog(QuestionDialog))


def test_what_was_put_back_is_not_asked_about(person: ListPerson) -> None:
    editor = open_editor(person, "Sales")
    type_text(editor.name, "x")
    press(editor.name, "Backspace")
    assert not editor.dirty
    press(editor, "Escape")
    assert person.no_dialog(PolicyEditor)


# ---------------------------------------------------------------------------------------------- name


@pytest.mark.parametrize(
    "name, reason",
    [
        ("", "1 to 64 characters"),
        ("x" * 65, "1 to 64 characters"),
        ("default", "belongs to the Default policy"),
        ("INTERNS", "already a policy named"),
    ],
)
def test_a_name_that_cannot_be_is_said_at_the_field_and_kept(person: ListPerson, name: str, reason: str) -> None:
    editor = open_editor(person, "Sales")
    editor.name.setText(name)
    assert reason in editor.name_problem.text()
    assert editor.name_problem.isVisible()
    editor.confirm.click()
    assert editor.isVisible()
    assert editor.name.text() == name
    editor.name.setText("Sales people")
    assert not editor.name_problem.isVisible()
    save(person, editor)
    assert person.order()[1] == "Sales people"


def test_a_new_policy_is_not_scolded_before_something_was_typed(person: ListPerson) -> None:
    editor = open_editor(person)
    assert not editor.name_problem.isVisible()
    editor.confirm.click()
    assert editor.name_problem.isVisible()
    assert editor.focusWidget() is editor.name
    press(editor, "Escape")


# ---------------------------------------------------------------------------------------------- rules


def test_by_domain_shows_what_the_domains_would_give(person: ListPerson) -> None:
    editor = open_editor(person, "Interns")
    quota = limit(editor, "daily_sending_quota")
    assert quota.caption.text() == "By domain (example.com: no limit; 2nd.example: 200 messages a day)"
    assert forwarding(editor).caption.text() == "By domain (example.com: allowed; 2nd.example: not allowed)"
    assert limit(editor, "attachment_size_mb").caption.text() == "By domain (example.com: 25 MB; 2nd.example: no limit)"
    quota.choice.set_value("limit")
    quota.choice.chosen.emit("limit")
    assert quota.caption.text() == "The most messages that a user sends a day."
    press(editor, "Escape")


def test_rules_are_saved_as_they_were_chosen(person: ListPerson) -> None:
    editor = open_editor(person, "Engineering")
    press(forwarding(editor).choice, "Right")
    row = limit(editor, "daily_outbound_traffic_mb")
    press(row.choice, "Right")
    type_text(row.field, "750")
    press(limit(editor, "attachment_size_mb").choice, "Left")
    switch(editor, "internal_only").switch.click()
    switch(editor, "imap_lan_only").switch.click()
    switch(editor, "full_text_search").switch.click()
    save(person, editor)
    assert record(person, "Engineering").rules == Rules(
        disable_auto_forwarding=True,
        daily_outbound_traffic_mb=750,
        internal_only=True,
        imap_lan_only=True,
        full_text_search=False,
    )
    person.undo()
    assert record(person, "Engineering").rules == Rules(attachment_size_mb=50)


@pytest.mark.parametrize("typed", ["0", "-3", "abc", "1.5", "2147483648", "99999999999999999999", "  "])
def test_a_number_that_cannot_be_is_said_at_its_field_and_kept(person: ListPerson, typed: str) -> None:
    editor = open_editor(person, "Sales")
    row = limit(editor, "daily_sending_quota")
    row.field.setText(typed)
    assert "whole number from 1 to" in row.problem_label.text()
    editor.confirm.click()
    assert editor.isVisible()
    assert row.field.text() == typed
    row.field.setText("2147483647")
    assert not row.problem_label.isVisible()
    save(person, editor)
    assert record(person, "Sales").rules.daily_sending_quota == 2_147_483_647


def test_what_was_typed_as_a_limit_survives_no_value(person: ListPerson) -> None:
    editor = open_editor(person, "Sales")
    row = limit(editor, "daily_sending_quota")
    press(row.choice, "Left")
    assert row.value() is None
    assert not row.field.isEnabled()
    press(row.choice, "Right")
    assert row.value() == 500
    press(row.field, "Up")
    assert row.value() == 501
    press(editor, "Escape")
    answer(person, "Discard")


def test_lan_only_means_nothing_while_its_protocol_is_off(person: ListPerson) -> None:
    editor = open_editor(person, "Engineering")
    lan, imap = switch(editor, "imap_lan_only"), switch(editor, "imap")
    lan.switch.click()
    imap.switch.click()
    assert not lan.switch.isEnabled()
    assert not lan.value()
    assert "while the protocol above is off" in lan.caption.text()
    imap.switch.click()
    assert lan.value()  # what was chosen before is not lost
    imap.switch.click()
    save(person, editor)
    assert record(person, "Engineering").rules == Rules(attachment_size_mb=50, imap=False)


# ---------------------------------------------------------------------------------------------- targets


def test_users_and_groups_are_chosen_from_one_list(person: ListPerson) -> None:
    editor = open_editor(person, "Sales")
    tab = editor.targets
    editor.tabs.setCurrentWidget(tab)
    assert editor.tabs.tabText(1) == "Target User (2)"
    tab.search.set_text("gre grün")
    assert tab.model.rowCount() == 1
    press(tab.search.line, "Down")
    press(tab.table, "Space")
    assert editor.tabs.tabText(1) == "Target User (3)"
    assert tab.summary.text() == "Chosen: 1 group, 2 users"
    tab.search.set_text("")
    tab.which.set_value(CHOSEN)
    tab.which.chosen.emit(CHOSEN)
    shown = [tab.model.index(row, NAME).data() for row in range(tab.model.rowCount())]
    assert shown == ["Sales", "greta", "henry"]
    save(person, editor)
    assert record(person, "Sales").targets == Targets(("greta", "henry"), ("Sales",))


def test_all_that_is_shown_is_checked_at_once(person: ListPerson) -> None:
    editor = open_editor(person, "Former project")
    tab = editor.targets
    tab.which.set_value(GROUPS)
    tab.which.chosen.emit(GROUPS)
    button(tab, "Check all shown").click()
    assert tab.model.chosen() == (6, 0)
    button(tab, "Uncheck all shown").click()
    assert tab.model.chosen() == (0, 0)
    assert "governs nobody" in tab.summary.text()
    press(editor, "Escape")


def test_enter_after_the_space_bar_saves_what_was_checked(person: ListPerson) -> None:
    editor = open_editor(person, "Sales")
    tab = editor.targets
    editor.tabs.setCurrentWidget(tab)
    tab.search.set_text("gre grün")
    press(tab.search.line, "Down")
    press(tab.table, "Space")
    press(tab.table, "Return")
    person.settle()
    assert person.no_dialog(PolicyEditor)
    assert record(person, "Sales").targets == Targets(("greta", "henry"), ("Sales",))


def test_a_double_click_checks_a_target(person: ListPerson) -> None:
    editor = open_editor(person, "Sales")
    tab = editor.targets
    editor.tabs.setCurrentWidget(tab)
    tab.search.set_text("gre grün")
    place = tab.table.visualRect(tab.model.index(0, NOW)).center()
    QTest.mouseClick(tab.table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    QTest.mouseDClick(tab.table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert editor.tabs.tabText(1) == "Target User (3)"
    editor.abandon()


def test_who_clicks_on_the_targets_and_types_searches_them(person: ListPerson) -> None:
    editor = open_editor(person, "Sales")
    assert editor.focusWidget() is editor.name
    click(editor.tabs.tabBar(), editor.tabs.tabBar().tabRect(1).center())
    focused = editor.focusWidget()
    assert focused is editor.targets.search.line
    type_text(focused, "supp")
    assert editor.name.text() == "Sales"
    assert editor.targets.model.rowCount() == 1
    press(editor, "Escape")


# ---------------------------------------------------------------------------------------------- impact


def test_the_impact_is_said_while_one_edits_and_its_list_can_be_seen(person: ListPerson) -> None:
    editor = open_editor(person, "Engineering")
    assert editor.impact.text() == "Nothing is changed yet."
    switch(editor, "pop3").switch.click()
    impact_says(person, editor, "2 users lose POP3.")
    button(editor.impact, "Show list").click()
    shown = person.dialog(ImpactDialog)
    assert [shown.model.index(row, 0).data() for row in range(shown.model.rowCount())] == ["finn", "greta"]
    assert not button_is_there(shown, "Show user")  # one stays in the editor
    press(shown, "Escape")
    switch(editor, "pop3").switch.click()
    assert editor.impact.text() == "Nothing is changed yet."
    press(editor, "Escape")


def button_is_there(parent: QWidget, text: str) -> bool:
    try:
        button(parent, text)
    except AssertionError:
        return False
    return True


def test_a_policy_deleted_meanwhile_is_said_inside_and_nothing_is_lost(person: ListPerson) -> None:
    editor = open_editor(person, "Sales")
    person.window.bridge.edit(policies.delete(USER_POLICIES, ["p2"]))
    person.settle()
    editor.name.setText("Sales 2")
    editor.confirm.click()
    person.settle()
    assert "has been deleted meanwhile" in editor.banner.text() + editor.impact.text()
    assert editor.name.text() == "Sales 2"
    press(editor, "Escape")
    answer(person, "Discard")
