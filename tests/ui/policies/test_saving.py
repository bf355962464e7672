"""User policies saved as CSV: the list as it is shown, and the rules of each policy."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers.list_person import ListPerson
from tests.helpers.person import button, click
from tests.helpers.saving import saved


@pytest.mark.parametrize("command", ["file.save_csv", "user_policy.export"])
def test_the_file_has_the_list_and_the_rules(person: ListPerson, tmp_path: Path, command: str) -> None:
    person.page.view.setFocus()
    rows = saved(person.window, person.qtbot, tmp_path / "policies.csv", command)
    assert rows[0] == [
        "Priority", "Name", "Color", "Targets", "Users governed", "Auto forwarding", "Daily sending quota",
        "Daily outbound traffic", "Attachment size", "Recipients", "IMAP", "POP3", "Full-text search",
    ]  # fmt: skip
    assert [row[1] for row in rows[1:]] == person.order()
    sales = next(row for row in rows if row[1] == "Sales")
    assert sales == [
        "2", "Sales", "Orange", "Sales + henry", "4", "By domain", "500 messages a day", "By domain", "By domain",
        "Everybody", "On", "On", "On",
    ]  # fmt: skip
    assert rows[-1][:2] == ["", "Default"]


def test_what_a_search_hides_is_not_saved(person: ListPerson, tmp_path: Path) -> None:
    person.page.search.set_text("sales")
    rows = saved(person.window, person.qtbot, tmp_path / "policies.csv")
    assert [row[1] for row in rows[1:]] == ["Sales"]
    person.page.search.set_text("nothing like this")
    assert person.why_not("export") == "There is no row to save."


def test_the_button_asks_for_a_file(person: ListPerson) -> None:
    from PySide6.QtWidgets import QFileDialog

    click(button(person.page, "Save as CSV…"))
    person.dialog(QFileDialog).reject()


def test_no_policy_s_name_becomes_a_formula(person: ListPerson, tmp_path: Path) -> None:
    from mailplus_console.edits.draft import Draft
    from mailplus_console.records import Change, UserPolicy

    before = person.policy("Sales")
    assert isinstance(before, UserPolicy)
    after = UserPolicy(before.id, "=1+1", before.color, before.rules, before.targets)
    person.window.bridge.edit(lambda _now: Draft("Renamed", (Change("user_policies", before.id, before, after),)))
    person.settle()
    rows = saved(person.window, person.qtbot, tmp_path / "policies.csv")
    assert "'=1+1" in [row[1] for row in rows]
