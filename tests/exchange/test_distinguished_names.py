"""Names of directory entries are equal however they are written, as RFC 4514 says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailplus_console.exchange.distinguished_names import parts, same_form

SAME = [
    ("uid=a,ou=People", "uid=a, ou=People"),
    ("uid=a,ou=People", "UID=A,OU=PEOPLE"),
    ("uid=a,ou=People", " uid = a , ou = People "),
    ("cn=Sam Carter,dc=example", "cn=Sam   Carter,dc=example"),
    ("cn=a+uid=b,dc=example", "uid=b + cn=a,dc=example"),
    (r"cn=Smith\, John,dc=example", r"cn=Smith\2C John,dc=example"),
    (r"cn=Smith\, John,dc=example", 'cn="Smith, John",dc=example'),
    (r"cn=a\+b,dc=example", r"cn=a\2bb,dc=example"),
    (r"cn=Lu\C4\8Di\C4\87,dc=example", "cn=LUČIĆ,dc=example"),
    ("cn=é,dc=example", "cn=e\u0301,dc=example"),
    ("cn=a,dc=example", "2.5.4.3=a,dc=example"),
    ("uid=a,dc=example", "OID.0.9.2342.19200300.100.1.1=a,dc=example"),
    ("cn=Hi,dc=example", "cn=#04024869,dc=example"),
    (r"cn=a\ ,dc=example", "cn=a,dc=example"),
    (r"cn=\#a,dc=example", r"cn=\23a,dc=example"),
    ("cn=a=b,dc=example", r"cn=a\3db,dc=example"),
    ("cn=,dc=example", "cn= ,dc=example"),
    ("", "  "),
]

DIFFERENT = [
    ("uid=a,ou=People", "uid=a,ou=Person"),
    ("uid=a,ou=People", "cn=a,ou=People"),
    ("uid=a,ou=People", "uid=a,ou=People,dc=example"),
    (r"cn=a\,ou=b", "cn=a,ou=b"),
    (r"cn=a\+uid=b", "cn=a+uid=b"),
    ("cn=a=b", "cn=a = b"),
    ("cn=ab", "cn=a b"),
]


@pytest.mark.parametrize("one, other", SAME)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert same_form(one) == same_form(other)


@pytest.mark.parametrize("one, other", DIFFERENT)
def test_different_names(one: str, other: str) -> None:
    assert same_form(one) != same_form(other)


@pytest.mark.parametrize(
    "text",
    ["a", "=a", "cn=a,", "cn=a,,dc=b", ",cn=a", 'cn="a', "cn=a\\", r"cn=\ff", "cn=#0", "cn=#zz", "1a=b", "a b=c"],
)
def test_what_is_no_name(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 (the caller says where)
        same_form(text)


def test_the_parts_are_as_a_person_reads_them() -> None:
    assert parts(r"cn=Smith\, John+uid=js, ou=R\26D ,dc=example") == (
        (("cn", "Smith, John"), ("uid", "js")),
        (("ou", "R&D"),),
        (("dc", "example"),),
    )


_VALUES = st.text(st.sampled_from('ab \\",;+=#<>é'), min_size=1, max_size=6).filter(lambda value: bool(value.strip()))


def _escaped(value: str) -> str:
    return "".join(f"\\{byte:02x}" for byte in value.encode())


@given(st.lists(_VALUES, min_size=1, max_size=4))
def test_any_value_comes_back_from_its_escapes(values: list[str]) -> None:
    name = ", ".join(f"cn={_escaped(value)}" for value in values)
    assert [relative[0].value for relative in parts(name)] == values
    with_backslashes = ",".join("cn=" + "".join(f"\\{c}" if c in '\\",;+=#<> ' else c for c in v) for v in values)
    assert same_form(with_backslashes) == same_form(name)


def test_a_name_that_is_meant_to_take_forever_does_not() -> None:
    same_form("+".join(["a=b"] * 10_000))
    with pytest.raises(ValueError):  # noqa: PT011
        same_form("+".join(["a=b"] * 10_000) + ",")
