"""Every kind of record has an icon, a heading and, if there is one, a page."""

from __future__ import annotations

import pytest

from mailplus_console.records import KINDS
from ui import icons
from ui.pages import PAGES
from ui.places import Place
from ui.record_places import ICONS, kind_title, page_name, page_of, place_of


@pytest.mark.parametrize("kind", KINDS)
def test_no_kind_is_forgotten(kind: str) -> None:
    assert ICONS[kind] in icons.names()
    assert kind_title(kind)
    place = place_of(kind, "x")
    assert (place is None) == (kind in ("server", "domains"))
    assert place is None or place.page_id in {entry.id for entry in PAGES}


def test_the_mark_of_a_vanished_account_leads_to_the_account() -> None:
    assert place_of("vanished", "user:alice") == Place("account", "user", "alice")
    assert place_of("vanished", "group:a:b") == Place("account", "group", "a:b")


def test_the_page_of_several_kinds_is_told_where_there_is_one() -> None:
    assert page_of(["user_policies", "user_policy_order"]) == Place("account", "user_policy")
    assert page_name(["user_policies", "user_policy_order"]) == "User Policy"
    assert page_of(["users", "licenses"]) is None
    assert page_name(["users", "licenses"]) == "Several pages"
    assert page_name(["domains"]) == "Server"
    assert page_name([]) == ""
