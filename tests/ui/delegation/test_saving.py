"""Delegations saved as CSV: the list as it is shown, and what each permits."""

from __future__ import annotations

from pathlib import Path

from tests.helpers.list_person import ListPerson
from tests.helpers.saving import saved


def test_the_file_has_the_list_and_the_permissions(person: ListPerson, tmp_path: Path) -> None:
    page = person.page
    rows = saved(person.window, person.qtbot, tmp_path / "delegation.csv")
    assert rows[0] == ["Priority", "Name", "Color", "Targets", "Users governed", "Profile", "Permissions"]
    assert [row[1] for row in rows[1:]] == person.order()
    assert [row[0] for row in rows[1:]] == [str(number) for number in range(1, len(rows))]
    for row in rows[1:]:
        shown = page.model.row_of(person.id_of(row[1]))
        assert row[3:5] == [shown.targets, str(shown.governs)]
    assert any("Auditing: Queue, Log" in row[6] for row in rows)
