"""Keys as they stand in mails, invoices and spreadsheets."""

from __future__ import annotations

import pytest

from mailplus_console.records import Product
from ui.licenses.pasted_keys import PastedKey, keys_in


@pytest.mark.parametrize(
    "text, keys",
    [
        ("4QK7M-0X2VD", ["4QK7M-0X2VD"]),
        ("  4QK7M-0X2VD \n\n AAAAA-BBBBB\r\n", ["4QK7M-0X2VD", "AAAAA-BBBBB"]),
        ("AAAAA-1,BBBBB-2;CCCCC-3\tDDDDD-4", ["AAAAA-1", "BBBBB-2", "CCCCC-3", "DDDDD-4"]),
        ("AAAAA-1 BBBBB-2", ["AAAAA-1", "BBBBB-2"]),
        ("4QK7M 0X2VD 9TB1C HN63W", ["4QK7M0X2VD9TB1CHN63W"]),
        ("4QK7M 12345 9TB1C 00000", ["4QK7M123459TB1C00000"]),
        ("<img src=x>", ["<img src=x>"]),
        ("", []),
        (" \n ", []),
    ],
)
def test_the_keys_of_a_text(text: str, keys: list[str]) -> None:
    assert [found.key for found in keys_in(text)] == keys


def test_accounts_and_product_beside_a_key_belong_to_it() -> None:
    assert keys_in("AAAAA-1, 20, Bitdefender\nBBBBB-2\t5\nCCCCC-3") == [
        PastedKey("AAAAA-1", Product.BITDEFENDER, 20),
        PastedKey("BBBBB-2", None, 5),
        PastedKey("CCCCC-3"),
    ]


@pytest.mark.parametrize(
    "text", ["AAAAA-1 5, BBBBB-2 20", "AAAAA-1,5,BBBBB-2,20", "5 AAAAA-1; 20 BBBBB-2", "AAAAA-1 5 BBBBB-2 20"]
)
def test_of_several_numbers_in_a_line_each_belongs_to_the_key_beside_it(text: str) -> None:
    assert keys_in(text) == [PastedKey("AAAAA-1", None, 5), PastedKey("BBBBB-2", None, 20)]


def test_one_number_is_for_all_keys_of_its_line() -> None:
    assert keys_in("AAAAA-1, BBBBB-2, 20, Bitdefender") == [
        PastedKey("AAAAA-1", Product.BITDEFENDER, 20),
        PastedKey("BBBBB-2", Product.BITDEFENDER, 20),
    ]
    assert keys_in("20, Bitdefender") == []
