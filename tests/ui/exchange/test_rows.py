"""The list of rows: its model, its search, its words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from ui.exchange.rows import CHANGED, NEW, REJECTED, Row, RowList, one_line
from ui.exchange.rows_model import LINE, NAME, STATE, TEXT, RowsModel
from ui.exchange.rows_text import as_lines

ROWS = RowList(
    [
        Row(NEW, "User", "zoe", "Zoe Zimmer", 2),
        Row(CHANGED, "User", "yan", "Full name: A → B", 3),
        Row(REJECTED, "", "", "name is missing", 1_234),
        Row(NEW, "Group", "Staff", "3 members"),
    ]
)


def test_the_model_keeps_the_rules_of_item_models(qapp: QApplication) -> None:
    model = RowsModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert model.show(ROWS, "", "") == 4
    assert model.show(ROWS, NEW, "") == 2
    assert model.show(ROWS, NEW, "nobody") == 0
    assert model.show(RowList(), "", "") == 0


@pytest.mark.parametrize(
    "state, text, found",
    [("", "", 4), (NEW, "", 2), ("", "ZOE", 1), ("", "zimmer zoe", 1), (CHANGED, "zoe", 0), ("", "  ", 4)],
)
def test_every_word_is_looked_for_in_name_and_explanation(state: str, text: str, found: int) -> None:
    assert len(ROWS.find(state, text)) == found


def test_a_row_is_read_out_as_a_sentence(qapp: QApplication) -> None:
    model = RowsModel()
    model.show(ROWS, "", "")
    said = [model.data(model.index(row, STATE), Qt.ItemDataRole.AccessibleTextRole) for row in range(4)]
    assert said == [
        "New, User, zoe, Zoe Zimmer, line 2",
        "Changed, User, yan, Full name: A → B, line 3",
        "Not imported, name is missing, line 1234",
        "New, Group, Staff, 3 members",
    ]
    assert model.data(model.index(2, LINE)) == "1234"
    assert model.data(model.index(3, LINE)) == ""


def test_a_long_text_is_cut_in_the_cell_and_whole_in_the_list(qapp: QApplication) -> None:
    long = RowList([Row(NEW, "User", "zoe", "x" * 10_000)])
    model = RowsModel()
    model.show(long, "", "")
    assert len(model.data(model.index(0, TEXT))) == 400
    assert len(as_lines(long.rows)) > 10_000
    assert model.data(model.index(0, NAME)) == "zoe"


@pytest.mark.parametrize(
    "text, shown",
    [("Zoë", "Zoë"), ("a\nb", "a ⏎ b"), ("a\x00b", "a\ufffdb"), ("\u202eabc", "\ufffdabc"), ("\n", "")],
)
def test_what_cannot_be_seen_is_made_visible(text: str, shown: str) -> None:
    assert one_line(text) == shown
