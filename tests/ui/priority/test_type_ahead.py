"""Typing letters in a list of policies goes to the policy that begins so, wherever it is and whatever is open."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.helpers.person import type_text
from tests.ui.priority.test_large_list import many
from ui.places import DEFAULT
from ui.priority.model import PriorityModel
from ui.priority.subject import USER_POLICY_LIST
from ui.priority.view import PriorityView
from ui.theme import Theme


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> Iterator[PriorityView]:
    """A thousand policies, all open; their targets are groups called g…"""
    view = PriorityView(PriorityModel(USER_POLICY_LIST, many()), lambda: "")
    view.resize(600, 500)
    view.show()
    qtbot.waitExposed(view)
    view.select_ids(["p0"])
    view.open_rows.show_all()
    yield view
    view.hide()
    view.deleteLater()


def test_letters_go_to_a_policy_far_from_the_view(view: PriorityView) -> None:
    type_text(view, "policy 970")
    assert view.selected_ids() == ["p970"]
    assert view.viewport().rect().intersects(view.visualRect(view.currentIndex()))


def test_letters_go_to_policies_not_to_targets_that_happen_to_be_near(view: PriorityView) -> None:
    type_text(view, "g")
    assert view.selected_ids() == ["p0"]
    assert view._rows.target_key(view.currentIndex()) is None


def test_one_letter_again_and_again_goes_from_policy_to_policy(view: PriorityView) -> None:
    type_text(view, "ppp")
    assert view.selected_ids() == ["p3"]


def test_the_default_policy_is_found_and_what_nothing_begins_with_changes_nothing(view: PriorityView) -> None:
    type_text(view, "DEF")
    assert view.selected_ids() == [DEFAULT]
    type_text(view, "x")
    assert view.selected_ids() == [DEFAULT]


def test_a_space_alone_still_closes_a_policy(view: PriorityView) -> None:
    type_text(view, " ")
    assert "p0" not in view.open_rows.ids
