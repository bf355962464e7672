"""From one order to another in small steps: always to the end, and in one where it is one gesture."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.priority.steps import Insert, Move, Remove, Reorder, steps

keys = st.lists(st.integers(0, 30), unique=True, max_size=20)


def walked(before: list[int], after: list[int]) -> list[int]:
    rows = list(before)
    for step in steps(before, after):
        if isinstance(step, Remove):
            del rows[step.first : step.last + 1]
        elif isinstance(step, Move):
            rows.insert(step.target, rows.pop(step.source))
        elif isinstance(step, Reorder):
            assert set(rows) == set(step.order)
            rows = list(step.order)
        else:
            assert isinstance(step, Insert)
            rows[step.first : step.first] = step.keys
    return rows


@given(keys, keys)
def test_the_steps_lead_there(before: list[int], after: list[int]) -> None:
    assert walked(before, after) == after


@given(st.permutations(range(12)))
def test_another_order_is_one_step(after: list[int]) -> None:
    assert len(list(steps(range(12), after))) == (after != list(range(12)))


@pytest.mark.parametrize(
    "after, amount",
    [
        ([0, 1, 2, 3, 4, 5], 0),
        ([5, 0, 1, 2, 3, 4], 1),  # the last to the top
        ([1, 2, 3, 4, 5, 0], 1),  # the first to the end
        ([2, 3, 0, 1, 4, 5], 1),  # two as a block
        ([0, 1, 3, 4, 5], 1),  # one deleted
        ([0, 1, 9, 2, 3, 4, 5], 1),  # one added
        ([0, 8, 9, 1, 2, 3, 4, 5], 1),  # two added side by side are one step
    ],
)
def test_one_gesture_is_one_step(after: list[int], amount: int) -> None:
    assert len(list(steps(range(6), after))) == amount
