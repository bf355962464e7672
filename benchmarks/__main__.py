"""Prints a table of product / floor for each figure and each size."""

from __future__ import annotations

import argparse
import sys
from importlib import import_module

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


def main() -> int:
    """Measure what was asked for; exit 1 where a figure misses its target."""
    asked = argparse.ArgumentParser(prog="./bench", description=__doc__)
    asked.add_argument("figures", nargs="*", metavar="figure", help=f"which: {', '.join(FIGURES)}; default all")
    asked.add_argument("--sizes", nargs="+", type=int, default=list(SIZES), help="numbers of users")
    options = asked.parse_args()
    if unknown := set(options.figures) - set(FIGURES):
        asked.error(f"there is no figure {', '.join(sorted(unknown))}; there are {', '.join(FIGURES)}")
    print(f"{'users':>9}  {'figure':<58}{'product':>11}{'floor':>11}{'ratio':>9}{'target':>9}")
    missed = 0
    for size in options.sizes:
        for figure in options.figures or FIGURES:
            for row in import_module(f"benchmarks.{figure}").rows(size):
                missed += _print(size, row)
    print("every figure meets its target" if not missed else f"{missed} figures miss their target")
    return 1 if missed else 0


def _print(size: int, row: Row) -> bool:
    missed = row.ratio > row.target
    print(
        f"{size:>9,}  {row.name:<58}{_amount(row.product, row.unit):>11}{_amount(row.floor, row.unit):>11}"
        f"{row.ratio:>8.2f}×{row.target:>8.2f}×{'  missed' if missed else ''}",
        flush=True,
    )
    return missed


def _amount(value: float, unit: str) -> str:
    return f"{value * 1000:,.2f} ms" if unit == "s" else f"{value:,.1f} {unit}"


if __name__ == "__main__":
    sys.exit(main())
