"""Findings under Qt's own model tester."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from mailplus_console.effective.findings import Finding, Severity
from ui.findings.finding_model import PLACE, SENTENCE, FindingModel, Row
from ui.places import Place
from ui.widgets.level_model import AT_ONCE

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
POLICY = Finding(Severity.WARNING, "governs_nobody", "“Interns” governs nobody.", "user_policies", "p1", ("p1",))
USERS = Finding(Severity.WARNING, "no_address", "2 users have no address.", "users", "", ("alice", "bob"))
LICENSE = Finding(Severity.ERROR, "illegal", "The license K is illegal.", "licenses", "K", ("K",))
DOMAINS = Finding(Severity.INFO, "domain", "Nobody uses <b>example.org</b>.", "domains", "example.org")
NAMES = {"p1": "Interns"}


def rows(model: QAbstractItemModel, parent: QModelIndex | None = None) -> list[tuple[str, str]]:
    parent = parent or QModelIndex()
    found: list[tuple[str, str]] = []
    for row in range(model.rowCount(parent)):
        found.append((model.index(row, SENTENCE, parent).data(), model.index(row, PLACE, parent).data()))
        found += rows(model, model.index(row, 0, parent))
    return found


def test_errors_come_first_with_counts_and_places(qtbot: QtBot) -> None:
    model = FindingModel()
    tester = QAbstractItemModelTester(model, FATAL)
    model.show_findings([POLICY, USERS, LICENSE, DOMAINS], NAMES)
    assert rows(model) == [
        ("Errors (1)", ""),
        ("The license K is illegal.", "License"),
        ("Warnings (2)", ""),
        ("“Interns” governs nobody.", "User Policy"),
        ("2 users have no address.", "User"),
        ("alice", "User"),
        ("bob", "User"),
        ("Hints (1)", ""),
        ("Nobody uses <b>example.org</b>.", "Mail domains"),
    ]
    model.show_findings([], {})
    assert rows(model) == []
    del tester


def test_each_row_knows_its_place() -> None:
    assert Row(Severity.WARNING, POLICY).place == Place("account", "user_policy", "p1")
    assert Row(Severity.WARNING, USERS).place == Place("account", "user")
    assert Row(Severity.WARNING, USERS, "bob").place == Place("account", "user", "bob")
    assert Row(Severity.INFO, DOMAINS).place is None
    assert Row(Severity.ERROR).place is None


def test_a_finding_about_thousands_comes_page_by_page(qtbot: QtBot) -> None:
    keys = tuple(f"user{place:05}" for place in range(AT_ONCE + 7))
    model = FindingModel()
    model.show_findings([Finding(Severity.WARNING, "c", "Many users.", "users", "", keys)], {})
    finding = model.index(0, 0, model.index(0, 0))
    assert model.rowCount(finding) == AT_ONCE
    tester = QAbstractItemModelTester(model, FATAL)
    while model.canFetchMore(finding):
        model.fetchMore(finding)
    assert model.rowCount(finding) == AT_ONCE + 7
    del tester


def test_a_screen_reader_is_told_how_bad_it_is_and_nothing_is_interpreted(qtbot: QtBot) -> None:
    model = FindingModel()
    model.show_findings([DOMAINS], {})
    index = model.index(0, 0, model.index(0, 0))
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Hint: Nobody uses <b>example.org</b>."
    assert "<b>" not in index.data(Qt.ItemDataRole.ToolTipRole)
