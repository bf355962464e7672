"""A slapd with the company's directory for all tests that only read, and one of their own for those that change it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.helpers.slapd import Slapd, slapd
from tests.servers.directory.certificates import SelfSigned, self_signed
from tests.servers.directory.company import LIMITED, READER, SCHEMA, company

LIMITS = f"""
limits dn.exact="{LIMITED}" size=300
limits dn.exact="{READER}" size=unlimited
access to attrs=userPassword by anonymous auth
access to dn.base="" by * read
access to * by users read by anonymous auth
"""


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> SelfSigned:
    """The one that the servers of the tests show."""
    return self_signed(tmp_path_factory.mktemp("certificate"))


Start = Callable[[str], Slapd]


@pytest.fixture(scope="session")
def start_slapd(tmp_path_factory: pytest.TempPathFactory, certificate: SelfSigned) -> Iterator[Start]:
    """Starts a slapd with a directory of one's own; all end with the tests."""
    with ExitStack() as running:

        def start(ldif: str) -> Slapd:
            folder = tmp_path_factory.mktemp("slapd")
            file = folder / "directory.ldif"
            file.write_text(ldif, encoding="utf-8")
            schema = folder / "active-directory.schema"
            schema.write_text(SCHEMA, encoding="utf-8")
            pair: tuple[Path, Path] = (certificate.certificate, certificate.key)
            more = f"include {schema}"
            try:
                return running.enter_context(
                    slapd(folder / "server", file, certificate=pair, more=more, database=LIMITS)
                )
            except RuntimeError as error:
                pytest.fail(str(error), pytrace=False)

        yield start


@pytest.fixture(scope="session")
def directory(start_slapd: Start) -> Slapd:
    """The company's directory; nobody changes it."""
    return start_slapd(company())
