"""A workspace without mail domains gets the one that its first user implies, whichever way the users come."""

from __future__ import annotations

import pytest

from mailplus_console.edits.imports import DirectoryImport, ImportedUser, merge_directory
from mailplus_console.exchange.document import read_document, write_document
from mailplus_console.records import Configuration, Domain

PEOPLE = DirectoryImport(users=(ImportedUser("ann", email=None), ImportedUser("bob", email="bob@Firm.Example")))


def test_the_first_users_bring_the_primary_domain() -> None:
    after = Configuration().changed(merge_directory(PEOPLE)(Configuration()).changes)
    assert after.domains == {"firm.example": Domain("firm.example", primary=True)}
    again = merge_directory(PEOPLE)(after)
    assert not [change for change in again.changes if change.kind == "domains"]


@pytest.mark.parametrize("suffix", [".yaml", ".json"])
def test_the_document_of_an_empty_workspace_reads_and_writes_the_same(suffix: str) -> None:
    text = write_document(Configuration(), suffix)
    assert "example.com" in text
    assert write_document(read_document(text, suffix), suffix) == text
