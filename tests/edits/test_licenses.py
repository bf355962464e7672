"""Keys entered without a server stay pending; no key twice."""

from __future__ import annotations

import pytest

from mailplus_console.edits import licenses
from mailplus_console.errors import Refused
from mailplus_console.records import Configuration, License, LicenseStatus, Product


def pending(key: str, accounts: int = 5) -> License:
    return License(key, Product.MAILPLUS, accounts)


def test_a_key_is_read_as_a_person_types_it() -> None:
    assert licenses.normalized_key(" 4qk7m-0x2vd \n-9tb1c") == "4QK7M-0X2VD-9TB1C"


@pytest.mark.parametrize("text", ["", "abc", "4QK7M_0X2VD", "<b>4QK7M</b>", "x" * 65])
def test_what_cannot_be_a_key_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="not a license key"):
        licenses.normalized_key(text)


def test_a_whole_page_that_is_no_key_is_not_repeated_to_the_person() -> None:
    with pytest.raises(Refused) as refusal:
        licenses.normalized_key("not a key\n" * 10_000)
    assert len(str(refusal.value)) < 200
    assert "\n" not in str(refusal.value)


def test_added_keys_are_pending_and_removing_them_is_the_way_back() -> None:
    start = Configuration()
    draft = licenses.add_licenses([pending("AAAAA-1"), pending("BBBBB-2", 20)])(start)
    after = start.changed(draft.changes)
    assert draft.sentence == "Added 2 licenses"
    assert {license_.status for license_ in after.licenses.values()} == {LicenseStatus.PENDING}
    assert after.changed(licenses.remove_licenses(after.licenses)(after).changes) == start


def test_a_key_entered_twice_is_refused_even_when_written_differently() -> None:
    start = Configuration(licenses={"AAAAA-1": pending("AAAAA-1")})
    with pytest.raises(Refused, match="entered already"):
        licenses.add_licenses([pending("AAAAA1")])(start)
    with pytest.raises(Refused, match="entered already"):
        licenses.add_licenses([pending("CCCCC"), pending("CCC-CC")])(start)


@pytest.mark.parametrize("accounts", [0, -5, 2_147_483_648])
def test_a_license_is_for_a_positive_number_of_accounts(accounts: int) -> None:
    with pytest.raises(Refused, match="number of accounts"):
        licenses.add_licenses([pending("AAAAA", accounts)])(Configuration())
