"""Prints a table of product / floor for each figure and each size, and how each figure grew from size to size."""

from __future__ import annotations

import argparse
import math
import sys
from importlib import import_module
from typing import NamedTuple

from benchmarks.measuring import Row

FIGURES = (
    "start",
    "store",
    "exchange",
    "effective",
    "listing",
    "user_page",
    "pauses",
    "merging",
    "planning",
    "directory",
    "hub",
    "interrupted",
)
SIZES = (1_000, 10_000, 100_000)
MOST_GROWTH = 12
"""How many times as much a figure may be for ten times as many users: no faster than the data, and a little."""
GROWS_FROM = 100_000
"""With fewer users than this there are fewer policies too, so that growth is shown but judged by nobody."""


class Taken(NamedTuple):
    """What the product took for so many users."""

    users: int
    product: float

    def growth_to(self, later: Taken) -> float | None:
        """How many times as much ten times as many users take; None where the number of users did not grow."""
        if later.users <= self.users:
            return None
        return float((later.product / self.product) ** (1 / math.log10(later.users / self.users)))


def main() -> int:
    """Measure what was asked for; exit 1 where a figure misses its target."""
    asked = argparse.ArgumentParser(prog="./bench", description=__doc__)
    asked.add_argument("figures", nargs="*", metavar="figure", help=f"which: {', '.join(FIGURES)}; default all")
    asked.add_argument("--sizes", nargs="+", type=int, default=list(SIZES), help="numbers of users")
    options = asked.parse_args()
    if unknown := set(options.figures) - set(FIGURES):
        asked.error(f"there is no figure {', '.join(sorted(unknown))}; there are {', '.join(FIGURES)}")
    print(f"{'users':>9}  {'figure':<58}{'product':>11}{'floor':>11}{'ratio':>9}{'target':>9}{'growth':>9}")
    missed, before = 0, dict[str, Taken]()
    for size in options.sizes:
        for figure in options.figures or FIGURES:
            for row in import_module(f"benchmarks.{figure}").rows(size):
                taken = Taken(size, row.product)
                missed += _print(row, before.get(row.name), taken)
                before[row.name] = taken
    if len(options.sizes) > 1:
        print(f"growth: for ten times as many users; from {GROWS_FROM:,} on at most {MOST_GROWTH}×")
    print("every figure meets its target" if not missed else f"{missed} figures miss their target")
    return 1 if missed else 0


def _print(row: Row, before: Taken | None, taken: Taken) -> bool:
    growth = before and before.growth_to(taken)
    too_fast = before is not None and growth is not None and growth > MOST_GROWTH and before.users >= GROWS_FROM
    missed = row.ratio > row.target or too_fast
    print(
        f"{taken.users:>9,}  {row.name:<58}{_amount(row.product, row.unit):>11}{_amount(row.floor, row.unit):>11}"
        f"{row.ratio:>8.2f}×{row.target:>8.2f}×{'' if growth is None else f'{growth:.1f}×':>9}"
        f"{'  missed' if missed else ''}".rstrip(),
        flush=True,
    )
    return missed


def _amount(value: float, unit: str) -> str:
    return f"{value * 1000:,.2f} ms" if unit == "s" else f"{value:,.1f} {unit}"


if __name__ == "__main__":
    sys.exit(main())
