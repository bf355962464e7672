"""A pull keeps pace with OpenLDAP's own `ldapsearch`; `./bench directory` has the exact figure."""

from __future__ import annotations

import pytest

from benchmarks.directory import rows

TIMES = 3  # of what ldapsearch takes. The promise is twice on a quiet machine, and other tests run beside this one


@pytest.mark.slow
def test_a_pull_takes_not_much_longer_than_ldapsearch_writing_to_a_file() -> None:
    figure = next(rows(10_000))
    assert figure.ratio <= TIMES
