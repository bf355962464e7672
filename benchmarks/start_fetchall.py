"""A program that reads everything in a workspace as bare rows; it says when it begins and when it has them."""

from __future__ import annotations

import sqlite3
import sys
from contextlib import closing

from benchmarks.measuring import TABLES
from benchmarks.probe import say


def main(workspace: str) -> int:
    """Read it."""
    with closing(sqlite3.connect(workspace)) as bare:
        say("begun")
        read = [bare.execute(f"SELECT * FROM {table}").fetchall() for table in TABLES]  # noqa: S608
        say("read")
    return 0 if read else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
