"""Row numbers as unbroken runs: Qt takes a range as easily as a row."""

from __future__ import annotations

from collections.abc import Iterable


def runs(rows: Iterable[int]) -> list[tuple[int, int]]:
    """Ascending row numbers as first and last of each unbroken run."""
    found: list[tuple[int, int]] = []
    first = last = -2
    for row in rows:
        if row == last + 1:
            last = row
            continue
        if first >= 0:
            found.append((first, last))
        first = last = row
    if first >= 0:
        found.append((first, last))
    return found
