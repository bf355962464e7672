"""How a figure is taken: product and floor in turn, in one run, the median of several."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Iterator
from typing import NamedTuple

TABLES = ("users", "groups", "names", "members", "user_policies", "delegations", "licenses", "domains", "singles")
"""What `fetchall` reads, the floor of opening a workspace."""


class Row(NamedTuple):
    """One figure: what was measured, product and floor in seconds (or MiB), and the ratio that is the target."""

    name: str
    product: float
    floor: float
    target: float
    unit: str = "s"

    @property
    def ratio(self) -> float:
        """How many times the floor the product takes."""
        return self.product / self.floor


Rows = Iterator[Row]


def seconds(work: Callable[[], object]) -> float:
    """How long one call takes, without the garbage of the calls before it."""
    gc.collect()
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def paired(product: Callable[[], object], floor: Callable[[], object], times: int = 5) -> tuple[float, float]:
    """The medians of both, taken in turn so that a machine that slows down slows both."""
    taken = [(seconds(product), seconds(floor)) for _ in range(times)]
    return statistics.median(one for one, _ in taken), statistics.median(other for _, other in taken)
