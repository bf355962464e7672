"""Configurations for tests: a small office that uses every key, and random ones with names as nasty as they come."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from hypothesis import strategies as st

from mailplus_console.permissions import PERMISSION_IDS, in_dialog_order
from mailplus_console.profiles import DEFAULT_PERMISSIONS, Profile
from mailplus_console.records import (
    Configuration,
    Delegation,
    Domain,
    Group,
    License,
    LicenseStatus,
    Product,
    Quota,
    Rules,
    Server,
    Settings,
    Source,
    Status,
    Targets,
    User,
    UserPolicy,
)


def office() -> Configuration:
    """Two users in a group, a policy and a delegation; every kind of record once."""
    return Configuration(
        server=Server(Source.LOCAL, 5, imap=True, pop3=False, full_text_search=True),
        settings=Settings(activate_all_users=True, default_quota=Quota(2048, 10)),
        licenses={"K-1": License("K-1", Product.MAILPLUS, 20, date(2025, 1, 31), None, LicenseStatus.VALID)},
        domains={"example.com": Domain("example.com", primary=True, attachment_size_mb=25)},
        users={
            "alice": User("alice", "Alice Adams", "alice@example.com", administrator=True),
            "bob": User("bob", "Bob Bell", None, status=Status.DEACTIVATED, quota=Quota(0)),
        },
        groups={
            "sales": Group("sales", "Sells", status=Status.ACTIVATED, quota=Quota(1024, 5)),
            "empty": Group("empty"),
        },
        members={"sales": ("alice", "bob")},
        user_policies={
            "p1": UserPolicy("p1", "No forwarding", "#d9534f", Rules(True, 200), Targets.of(["alice"], ["sales"])),
            "p2": UserPolicy("p2", "Anything", "#5b8def", Rules(False, imap=False, internal_only=True)),
        },
        user_policy_order=("p2", "p1"),
        delegations={
            "d1": Delegation("d1", "Desk", "#5b8def", Profile.CUSTOM, ("domain.alias",), Targets.of(groups=["sales"])),
            "d2": Delegation(
                "d2", "Watch", "#5b8def", Profile.SYSTEM_MONITOR, DEFAULT_PERMISSIONS[Profile.SYSTEM_MONITOR]
            ),
        },
        delegation_order=("d1", "d2"),
    )


# What some reader of YAML, JSON or CSV takes for something else than this text.
MISTAKABLE = [
    *("no", "Yes", "on", "OFF", "y", "N", "true", "null", "Null", "~", "", "none", ".nan", ".inf", "-", "---", "..."),
    *("1e3", "1_000", "0x1F", "017", "12:30:45", "2020-01-01", "2020-01-01 10:00:00", "3.14", "+1", "-7", "1,5"),
    *("a: b", "a:", ":a", "#a", "a #b", "- a", "? a", "& a", "*a", "!a", "|", ">", "%a", "@a", "`a", "{a", "[a]"),
    *("'", '"', "it's", '"quoted"', "\\", "a\\nb", "\\u0041", " a", "a ", "=", "<<", "a, b", "a;b", "a|b", "=1+1"),
    *(
        "é",
        "e\u0301",
        "日本",
        "한글",
        "🙂",
        "\u202eabc",
        "a\u00a0b",
        "a\u200bb",
        "\ufeffa",
        "a\u2028b",
        "ß",
        "İ",
        "\u3000",
    ),
    "<img src=x onerror=alert(1)>",
    "x" * 300,
]
_ANY_TEXT = st.one_of(
    st.sampled_from([*MISTAKABLE, "two\nlines", "tab\tbed", "cr\r\n", "bell\x07", "nul\x00", "\x85", "trailing\n"]),
    st.text(max_size=30),
).filter(lambda text: text.isascii() or _is_unicode(text))


def _is_unicode(text: str) -> bool:
    return not any("\ud800" <= character <= "\udfff" for character in text)


_NAME_LETTERS = st.characters(exclude_categories=("Cs", "Cc"))
_NAMES = st.one_of(st.sampled_from(MISTAKABLE), st.text(_NAME_LETTERS, min_size=1, max_size=20)).filter(
    lambda name: bool(name.strip())
)
_POLICY_NAMES = _NAMES.filter(lambda name: len(name) <= 64 and name.strip().casefold() != "default")
_NUMBERS = st.one_of(st.integers(1, 3), st.integers(1, 2_147_483_647))
_LIMITS = st.none() | _NUMBERS
_QUOTAS = st.none() | st.builds(Quota, st.just(0) | _NUMBERS, st.none() | st.integers(1, 99))
_DAYS = st.none() | st.dates()
_COLORS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
_RULES = st.builds(
    Rules,
    st.sampled_from([True, False, None]),
    _LIMITS,
    _LIMITS,
    _LIMITS,
    st.booleans(),
    st.booleans(),
    st.booleans(),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)


def _distinct(
    draw: st.DrawFn, names: st.SearchStrategy[str], most: int, same: Callable[[str], str] = str.casefold
) -> list[str]:
    return draw(st.lists(names, max_size=most, unique_by=same))


def _some(draw: st.DrawFn, names: list[str]) -> tuple[str, ...]:
    return tuple(sorted(draw(st.sets(st.sampled_from(names))))) if names else ()


def _domains(draw: st.DrawFn) -> dict[str, Domain]:
    names = [f"d{number}.example" for number in range(draw(st.integers(1, 3)))]
    primary = draw(st.sampled_from(names))
    return {
        name: Domain(name, name == primary, draw(st.booleans()), draw(_LIMITS), draw(_LIMITS), draw(_LIMITS))
        for name in names
    }


def _permissions(draw: st.DrawFn) -> tuple[Profile, tuple[str, ...]]:
    profile = draw(st.sampled_from(Profile))
    if profile is not Profile.CUSTOM:
        return profile, DEFAULT_PERMISSIONS[profile]
    return profile, in_dialog_order(draw(st.sets(st.sampled_from(PERMISSION_IDS))))


@st.composite
def configurations(draw: st.DrawFn) -> Configuration:
    """Any configuration that the document can carry."""

    def pick(values: Any) -> Any:
        return draw(st.sampled_from(values))

    users = _distinct(draw, _NAMES, 5)
    groups = _distinct(draw, _NAMES, 4)
    keys = _distinct(draw, _NAMES, 3, lambda key: key.replace("-", "").casefold())
    user_policies = _distinct(draw, _POLICY_NAMES, 3, lambda name: name.strip().casefold())
    delegations = _distinct(draw, _POLICY_NAMES, 3, lambda name: name.strip().casefold())
    members = {group: _some(draw, users) for group in groups}
    return Configuration(
        server=Server(pick(Source), draw(st.just(0) | _NUMBERS), *(draw(st.booleans()) for _ in range(3))),
        settings=Settings(draw(st.booleans()), draw(_QUOTAS)),
        licenses={
            key: License(key, pick(Product), draw(_NUMBERS), draw(_DAYS), draw(_DAYS), pick(LicenseStatus))
            for key in keys
        },
        domains=_domains(draw),
        users={
            name: User(
                name,
                draw(_ANY_TEXT),
                draw(_ANY_TEXT) or None,
                pick(Source),
                draw(st.booleans()),
                pick(Status),
                draw(_QUOTAS),
            )
            for name in users
        },
        groups={name: Group(name, draw(_ANY_TEXT), pick(Source), pick(Status), draw(_QUOTAS)) for name in groups},
        members={group: names for group, names in members.items() if names},
        user_policies={
            f"p{place}": UserPolicy(
                f"p{place}", name, draw(_COLORS), draw(_RULES), Targets(_some(draw, users), _some(draw, groups))
            )
            for place, name in enumerate(user_policies)
        },
        user_policy_order=tuple(draw(st.permutations([f"p{place}" for place in range(len(user_policies))]))),
        delegations={
            f"d{place}": Delegation(
                f"d{place}",
                name,
                draw(_COLORS),
                *_permissions(draw),
                Targets(_some(draw, users), _some(draw, groups)),
            )
            for place, name in enumerate(delegations)
        },
        delegation_order=tuple(draw(st.permutations([f"d{place}" for place in range(len(delegations))]))),
    )
