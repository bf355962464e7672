"""A table that follows edits in place is the table that one would read anew, and repaints every row it has to."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mailplus_console.effective.resolution import Resolution
from mailplus_console.listing.groups import GroupFilter, GroupListing
from mailplus_console.listing.listing import Listing
from mailplus_console.listing.users import UserFilter, UserListing
from mailplus_console.records import Configuration, Source, Status, difference
from tests.effective.configurations import GROUPS, TODAY, histories

pytestmark = pytest.mark.timeout(400)  # passes in seconds; to make a failing example small takes minutes

TEXTS = st.sampled_from(["", "a", "al", "ali", "adams", "adams a", "EXAMPLE", "weiss", "zzz"])
USER_FILTERS = st.builds(
    UserFilter,
    active=st.sampled_from([None, None, True, False]),
    status_origin=st.sampled_from([None, None, None, "user", "group", "default"]),
    policy=st.sampled_from([None, None, None, "", "p0", "p1"]),
    quota_origin=st.sampled_from([None, None, None, "group", "none"]),
    group=st.sampled_from([None, None, None, *GROUPS]),
    source=st.sampled_from([None, None, None, Source.LOCAL]),
)
GROUP_FILTERS = st.builds(
    GroupFilter,
    status=st.sampled_from([None, None, Status.ACTIVATED]),
    empty=st.sampled_from([None, None, True, False]),
    policy=st.sampled_from([None, None, "p0", "p1"]),
)


def shown(table: Listing[Any]) -> list[tuple[Any, ...]]:
    return [tuple(table.value(row, column) for column in table.columns) for row in range(len(table))]


def ask(table: Any, data: st.DataObject, filters: st.SearchStrategy[Any]) -> None:
    """What a person does with the table between two edits."""
    table.search(data.draw(TEXTS))
    table.choose(data.draw(filters))
    table.sort(data.draw(st.sampled_from(table.columns)), descending=data.draw(st.booleans()))
    table.search(data.draw(TEXTS))


@pytest.mark.parametrize("kind, filters", [(UserListing, USER_FILTERS), (GroupListing, GROUP_FILTERS)])
@given(states=histories(), data=st.data())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_following_edits_is_like_reading_anew(
    kind: type[UserListing | GroupListing], filters: Any, states: list[Configuration], data: st.DataObject
) -> None:
    resolution = Resolution(states[0], TODAY)
    table: Any = kind(states[0], resolution)
    ask(table, data, filters)
    for before, after in pairwise(states):
        changes = difference(before, after)
        resolution = resolution.after(after, changes)
        rows = shown(table)
        updated = table.after(after, resolution, changes)
        now = shown(table)
        assert now == shown(table.rebuilt(after, Resolution(after, TODAY)))
        if updated.same_rows:
            changed = {row for row, (old, new) in enumerate(zip(rows, now, strict=True)) if old != new}
            assert updated.rows is None or changed <= set(updated.rows)
        if data.draw(st.booleans()):
            ask(table, data, filters)
