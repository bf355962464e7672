"""Users that are held packed are in every way the users that were packed, and edits and searches see no difference."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailplus_console.packed import Packed, copied, differing
from mailplus_console.records import Change, Configuration, Quota, Source, Status, User, difference
from mailplus_console.users import Packing, addresses, alike, folded_full_name, of_all, searched_texts

TEXTS = st.text("Aaß \nİ\x1f@.é", max_size=6)
USERS = st.lists(
    st.builds(
        User,
        name=st.text("abAß@\n", min_size=1, max_size=4),
        full_name=TEXTS,
        email=st.none() | TEXTS,
        source=st.sampled_from(Source),
        administrator=st.booleans(),
        status=st.sampled_from(Status),
        quota=st.none() | st.builds(Quota, st.integers(0, 2)),
    ),
    unique_by=lambda user: user.name,
    max_size=6,
).map(lambda users: {user.name: user for user in users})
ADA = User("ada", "Ada Lovelace", "ada@example.com", quota=Quota(1024))
BOB = User("bob", "Bob", None, Source.LDAP, status=Status.ACTIVATED)
CARL = User("carl", "Carl\nCarl", "", administrator=True)


def packed(users: dict[str, User], at_once: int = 2) -> Packed[User]:
    packing, records = Packing(), list(users.values())
    for start in range(0, len(records), at_once):
        some = records[start : start + at_once]
        settings = [replace(user, name="", full_name="", email=None) for user in some]
        packing.add(
            [user.name for user in some], [user.full_name for user in some], [user.email for user in some], settings
        )
    return packing.packed


def company(*users: User) -> Configuration:
    return Configuration(users=packed({user.name: user for user in users}))


@given(users=USERS)
def test_what_was_packed_comes_out_again(users: dict[str, User]) -> None:
    held = packed(users)
    assert held == users
    assert list(held.items()) == list(users.items())
    assert list(held.values()) == list(users.values())
    assert [held[name] for name in held] == list(users.values())
    assert held.keys() == users.keys()
    assert all(name in held for name in users)
    assert held.get("nobody") is None


def test_a_user_takes_a_line_but_for_one_that_could_not_be_read_back() -> None:
    held = company(ADA, BOB, CARL).users
    assert isinstance(held, Packed)
    assert [isinstance(one, str) for one in held.held.values()] == [True, True, False]


@given(users=USERS)
def test_those_who_read_everybody_need_no_records(users: dict[str, User]) -> None:
    held, names = packed(users), sorted(users)
    settings = [(name, like.source, like.administrator, like.status, like.quota) for name, like in alike(held, names)]
    assert settings == [
        (name, users[name].source, users[name].administrator, users[name].status, users[name].quota) for name in names
    ]
    assert [name for name, _ in alike(held)] == list(users)
    assert list(addresses(held, names)) == [users[name].email or "" for name in names]


@given(before=USERS, after=USERS)
def test_one_value_for_each_is_right_whatever_was_edited(before: dict[str, User], after: dict[str, User]) -> None:
    held = Configuration(users=packed(before))
    edited = held.changed(difference(held, Configuration(users=after))).users
    for names in (sorted(after), list(edited)):
        assert of_all(edited, names, lambda like: like.quota) == [after[name].quota for name in names]
        assert searched_texts(edited, names) == [searched_texts(edited, [name])[0] for name in names]
        assert [folded_full_name(text) for text in searched_texts(edited, names)] == [
            after[name].full_name.replace("\n", " ").casefold() for name in names
        ]


@given(users=USERS, word=st.text("Aaß@.é", min_size=1, max_size=3).map(str.casefold))
def test_a_word_is_found_in_a_line_where_it_is_found_in_a_text(users: dict[str, User], word: str) -> None:
    found = [word in text for text in searched_texts(packed(users), users)]
    assert found == [
        any(word in text.casefold() for text in (user.name, user.full_name, user.email or ""))
        for user in users.values()
    ]


def test_an_edit_leaves_the_state_before_as_it_was() -> None:
    before = company(ADA, BOB, CARL)
    renamed = replace(BOB, full_name="Bob Brown")
    after = before.changed([Change("users", "bob", BOB, renamed), Change("users", "carl", CARL, None)])
    assert before.users == {"ada": ADA, "bob": BOB, "carl": CARL}
    assert after.users == {"ada": ADA, "bob": renamed}
    assert isinstance(after.users, Packed)
    assert isinstance(after.users.held["ada"], str), "those who were not touched stay packed"
    assert [like.status for _, like in alike(after.users)] == [Status.UNSPECIFIED, Status.ACTIVATED]


@given(before=USERS, after=USERS)
def test_the_difference_of_two_states_leads_from_one_to_the_other(
    before: dict[str, User], after: dict[str, User]
) -> None:
    held = Configuration(users=packed(before))
    changes = difference(held, Configuration(users=after))
    assert {change.key for change in changes} == {
        name for name in before | after if before.get(name) != after.get(name)
    }
    following = held.changed(changes)
    assert following.users == after
    assert set(difference(following, held)) == {change.reversed for change in changes}


def test_only_records_that_may_differ_are_made(monkeypatch: pytest.MonkeyPatch) -> None:
    before = packed({user.name: user for user in (ADA, BOB, CARL)})
    after = copied(before)
    after["ada"] = replace(ADA, email=None)
    made: list[str] = []

    def unpack(_self: object, name: str, _line: str) -> User:
        made.append(name)
        return ADA

    monkeypatch.setattr(type(before.unpack), "__call__", unpack)
    assert differing(before, after) == ["ada"]
    assert made == ["ada"]
