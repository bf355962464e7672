"""Save in the editor of a policy: for what is changed, and it says why it is off."""

from __future__ import annotations

from shiboken6 import isValid

from tests.helpers.list_person import ListPerson
from tests.helpers.person import button, press, type_text
from ui.priority.editor import PolicyEditor
from ui.shell.question_dialog import QuestionDialog


def edited(person: ListPerson, name: str) -> PolicyEditor:
    """The editor of that policy."""
    person.select(name)
    person.press("F2")
    return person.dialog(PolicyEditor)


def test_only_what_is_changed_can_be_saved(person: ListPerson) -> None:
    editor = edited(person, "Engineering")
    entries = len(person.window.bridge.workspace.entries)
    assert not editor.confirm.isEnabled()
    assert "Nothing is changed yet." in editor.confirm.toolTip()
    assert editor.confirm.accessibleDescription() == "Nothing is changed yet."
    press(editor.name, "Return")
    person.settle()
    assert len(person.window.bridge.workspace.entries) == entries
    type_text(editor.name, "s")
    assert editor.confirm.isEnabled(), "at once, not when the impact is known"
    assert not editor.confirm.toolTip()
    press(editor.name, "Backspace")
    assert not editor.confirm.isEnabled()
    type_text(editor.name, "s")
    editor.confirm.click()
    person.settle()
    assert person.policy("Engineerings")


def test_a_new_policy_is_a_change_as_it_is(person: ListPerson) -> None:
    person.press("Ctrl+N")
    editor = person.dialog(PolicyEditor)
    assert editor.confirm.isEnabled()
    press(editor, "Escape")


def test_the_question_about_changes_that_were_saved_meanwhile_harms_nothing(person: ListPerson) -> None:
    editor = edited(person, "Sales")
    type_text(editor.name, " team")
    editor.confirm.click()
    press(editor, "Escape")  # who does not want to wait for the saving
    person.qtbot.waitUntil(lambda: not isValid(editor) and "Sales team" in person.order())
    button(person.dialog(QuestionDialog), "Discard").click()
    person.qtbot.waitUntil(lambda: person.no_dialog(QuestionDialog))
    assert "Sales team" in person.order()


def test_who_types_on_while_a_new_policy_is_written_cannot_add_it_twice(person: ListPerson) -> None:
    person.press("Ctrl+N")
    editor = person.dialog(PolicyEditor)
    type_text(editor.name, "Temporary staff")
    editor.confirm.click()
    type_text(editor.name, "!")
    assert not editor.confirm.isEnabled()
    person.qtbot.waitUntil(lambda: person.no_dialog(PolicyEditor))
    assert person.order().count("Temporary staff") == 1
    assert "Temporary staff!" not in person.order()
