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
