"""The list of those whom an edit affects: under Qt's tester, in words, searchable."""

from __future__ import annotations

from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from mailplus_console.edits import policies
from mailplus_console.edits.policies import USER_POLICIES
from mailplus_console.effective.impact import ASPECTS, Line, impact
from mailplus_console.effective.resolution import Resolution
from mailplus_console.records import Quota
from mailplus_console.wording import policy_names
from tests.helpers.company import company
from tests.helpers.list_person import TODAY
from ui.priority.impact_list import ImpactModel
from ui.priority.impact_words import aspect_title, line_values


def test_a_deletion_line_by_line_and_searched(qapp: QApplication) -> None:
    start = Resolution(company(), TODAY)
    draft = policies.delete(USER_POLICIES, ["p1"])(start.configuration)
    after = start.after(start.configuration.changed(draft.changes), draft.changes)
    found = impact(start, after, draft.changes)
    model = ImpactModel(found.lines, start.configuration.users, policy_names(start.configuration, draft.changes))
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    rows = [[model.index(row, column).data() for column in range(5)] for row in range(model.rowCount())]
    assert rows[0] == ["david", "David Dvořák", "Policy", "Interns", "Sales"]
    assert ["david", "David Dvořák", "Daily sending quota", "No limit", "500 messages a day"] in rows
    for text, amount in (("emma ek", 3), ("interns", 2), ("pop3", 2), ("zzz", 0), ("", len(rows))):
        model.search(text)
        assert model.rowCount() == amount, text
    del tester


def test_every_aspect_has_a_title_and_words_for_its_values(qapp: QApplication) -> None:
    values: dict[str, tuple[object, object, tuple[str, str]]] = {
        "status": (False, True, ("Not activated", "Activated")),
        "quota": (None, Quota(2048), ("No limit", "2 GB")),
        "policy": (None, "a", ("Default", "A")),
        "disable_auto_forwarding": (False, True, ("Allowed", "Not allowed")),
        "daily_sending_quota": (1, None, ("1 message a day", "No limit")),
        "daily_outbound_traffic_mb": (100, 2048, ("100 MB a day", "2 GB a day")),
        "attachment_size_mb": (25, 1, ("25 MB", "1 MB")),
        "internal_only": (True, False, ("Internal users only", "Everybody")),
        "imap": (True, False, ("On", "Off")),
        "imap_lan_only": (True, False, ("From the LAN only", "From everywhere")),
        "pop3": (False, True, ("Off", "On")),
        "pop3_lan_only": (False, True, ("From everywhere", "From the LAN only")),
        "full_text_search": (True, False, ("On", "Off")),
        "delegation": ("a", None, ("A", "None")),
        "permissions": (("domain.alias", "domain.general"), ("domain.alias",), ("2 permissions", "1 permission (−1)")),
    }
    assert set(values) == set(ASPECTS)
    for aspect, (before, after, words) in values.items():
        assert aspect_title(aspect)
        assert line_values(Line("anna", aspect, before, after), {"a": "A"}) == words, aspect
