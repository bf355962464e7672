"""A directory comes in from LDIF: people, groups, groups in groups, and what is not imported with its line."""

from __future__ import annotations

import pytest

from mailplus_console.edits.imports import DirectoryImport, OutsideGroup, OutsideMember
from mailplus_console.errors import Cancelled, Unreadable
from mailplus_console.exchange import directory_groups
from mailplus_console.exchange.ldif import read_ldif
from tests.helpers.source import ROOT

BRANCH_OFFICE = ROOT / "tests" / "data" / "branch-office.ldif"


def read(text: str) -> DirectoryImport:
    return read_ldif(text.encode())


def person(name: str, *more: str) -> str:
    return "\n".join((f"dn: uid={name},ou=People,dc=example", "objectClass: person", f"uid: {name}", *more)) + "\n\n"


def group(name: str, *more: str) -> str:
    return (
        "\n".join((f"dn: cn={name},ou=Groups,dc=example", "objectClass: groupOfNames", f"cn: {name}", *more)) + "\n\n"
    )


def member(name: str) -> str:
    return f"member: uid={name},ou=People,dc=example"


def inner(name: str) -> str:
    return f"member: cn={name},ou=Groups,dc=example"


def members(directory: DirectoryImport) -> dict[str, list[str]]:
    return {name: sorted(users) for name, users in directory.members.items()}


# ------------------------------------------------------------------ a whole directory


def test_a_branch_office_is_read_as_its_server_exported_it() -> None:
    directory = read_ldif(BRANCH_OFFICE.read_bytes())
    assert [(user.name, user.full_name, user.email) for user in directory.users] == [
        ("mfontaine", "Margaux F.", "m.fontaine@branch.example"),
        ("jokonkwo", "Jide O.", "j.okonkwo@branch.example"),
        ("znádas", "Zoltán Nádas", None),
        ("riglesias", "Rosa Iglesias", "r.iglesias@branch.example"),
    ]
    assert [(one.name, one.description) for one in directory.groups] == [
        ("Managers", "they decide"),
        ("Everybody", None),
        ("Unix", None),
    ]
    assert members(directory) == {
        "Managers": ["mfontaine", "riglesias"],
        "Everybody": ["jokonkwo", "mfontaine", "riglesias", "znádas"],
        "Unix": ["znádas"],
    }
    assert not directory.skipped
    assert not directory.outside_members
    assert not directory.outside_groups


def test_every_record_knows_its_line_in_the_file() -> None:
    lines = BRANCH_OFFICE.read_text().splitlines()
    directory = read_ldif(BRANCH_OFFICE.read_bytes())
    for line in [*(user.line for user in directory.users), *(one.line for one in directory.groups)]:
        assert lines[line - 1].startswith("dn:")
    assert [one.line for one in directory.groups] == [
        number for number, line in enumerate(lines, 1) if line.startswith("dn: cn=") and "PRINTER" not in line
    ]


@pytest.mark.parametrize("ending", [b"\r\n", b"\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_ends_and_a_byte_order_mark_do_not_matter(ending: bytes, mark: bytes) -> None:
    plain = BRANCH_OFFICE.read_bytes()
    assert read_ldif(mark + plain.replace(b"\n", ending)) == read_ldif(plain)


def test_a_line_may_be_folded_anywhere() -> None:
    assert read("d\n n: cn=a\nobject\n Class:\n  person\nc\n n\n :\n : QW5u\n").users[0].name == "Ann"
    with pytest.raises(Unreadable, match="'cn' of this entry is in another file"):
        read("dn: cn=a\nobjectClass: person\ncn:\n < file:///etc/passwd\n")
    with pytest.raises(Unreadable, match="Line 2: this is a change record"):
        read("dn: cn=a\nchange\n type: delete\n")


# ------------------------------------------------------------------ people


def test_a_name_is_taken_from_the_first_attribute_that_has_one() -> None:
    directory = read(
        "dn: cn=a\nobjectClass: user\ncn: c\nuid: u\nsAMAccountName: s\n\n"
        "dn: cn=b\nobjectClass: user\ncn: c2\nuid: u2\n\n"
        "dn: cn=c\nobjectClass: user\ncn: c3\nuid:\n\n"
        "dn: cn=d\nobjectClass: user\ncn;lang-fr: c4\n"
    )
    assert [user.name for user in directory.users] == ["s", "u2", "c3", "c4"]
    assert [user.full_name for user in directory.users] == ["c", "c2", "c3", "c4"]


def test_the_second_person_of_a_name_is_skipped_and_is_no_member_of_anything() -> None:
    directory = read(
        person("ann")
        + "dn: uid=Ann,ou=Elsewhere,dc=example\nobjectClass: person\nuid: Ann\n\n"
        + group("desk", "member: uid=ann,ou=elsewhere,dc=example")
    )
    assert [user.name for user in directory.users] == ["ann"]
    assert [out.sentence for out in directory.skipped] == [
        "line 5: there is a person 'Ann' already, line 1",
        "line 9: the member 'uid=ann,ou=elsewhere,dc=example' of 'desk' is a person that was skipped",
    ]
    assert not directory.members


def test_people_without_a_proper_name_or_address_are_reported() -> None:
    directory = read(
        "dn: ou=x,dc=example\nobjectClass: person\n\n"
        "dn: cn=y,dc=example\nobjectClass: person\ncn:: YQpi\n\n" + person("bob", "mail: nonsense")
    )
    assert [(user.name, user.email) for user in directory.users] == [("bob", None)]
    assert [out.sentence for out in directory.skipped] == [
        "line 1: 'ou=x,dc=example' has no sAMAccountName, uid or cn: a person needs a name",
        "line 4: 'a\\nb' has control characters in it: a person needs a name without",
        "line 8: 'nonsense' is not a mail address: 'bob' is imported without it",
    ]


# ------------------------------------------------------------------ groups


def test_groups_of_one_name_are_told_apart_by_what_is_above_them() -> None:
    directory = read(
        "dn: cn=é,ou=En Français,dc=example\nobjectClass: groupOfNames\ncn: é\nmember: uid=ann,ou=People,dc=example\n\n"
        "dn: cn=É,ou=In English,dc=example\nobjectClass: groupOfNames\ncn: É\n\n" + person("ann") + group("other")
    )
    assert [one.name for one in directory.groups] == ["é (En Français)", "É (In English)", "other"]
    assert members(directory) == {"é (En Français)": ["ann"]}


def test_groups_that_nothing_tells_apart_are_reported() -> None:
    directory = read(group("desk", member("ann")) + group("Desk") + person("ann"))
    assert [one.name for one in directory.groups] == ["desk (Groups)"]
    assert [out.sentence for out in directory.skipped] == ["line 6: there is a group 'Desk (Groups)' already, line 1"]


def test_groups_in_groups_bring_their_members_in_circles_too() -> None:
    directory = read(
        person("ann")
        + person("bob")
        + person("cid")
        + group("outer", inner("middle"), member("ann"))
        + group("middle", inner("core"))
        + group("core", inner("outer"), member("bob"), member("cid"))
        + group("self", inner("self"))
    )
    everybody = ["ann", "bob", "cid"]
    assert members(directory) == {"outer": everybody, "middle": everybody, "core": everybody}


def test_a_group_can_say_itself_what_it_belongs_to() -> None:
    directory = read(
        person("ann")
        + group("all")
        + group("desk", member("ann"), "memberOf: CN=All, ou=groups,dc=example", "memberOf: cn=gone,dc=example")
    )
    assert members(directory) == {"all": ["ann"], "desk": ["ann"]}
    assert [out.sentence for out in directory.skipped] == [
        "line 9: 'desk' belongs to 'cn=gone,dc=example', which is no group of this file"
    ]


def test_who_is_not_in_the_file_is_left_to_the_workspace() -> None:
    directory = read(
        person("ann", "memberOf: cn=Gone,ou=Groups,dc=example")
        + group("outer", inner("desk"))
        + group("desk", r"member: uid=o\27neil,ou=People,dc=example", "memberUid: zoe")
    )
    assert sorted(directory.outside_members) == [
        OutsideMember(("desk", "outer"), "o'neil", r"'uid=o\\27neil,ou=People,dc=example'", 11),
        OutsideMember(("desk", "outer"), "zoe", "'zoe'", 11),
    ]
    assert directory.outside_groups == (OutsideGroup("Gone", "ann", "'cn=Gone,ou=Groups,dc=example'", 1),)


def test_a_member_that_is_no_name_is_reported() -> None:
    directory = read(group("desk", "member: nobody"))
    assert [out.sentence for out in directory.skipped] == [
        "line 1: the member 'nobody' is not a distinguished name: a type and = are missing"
    ]


def test_groups_that_nest_without_bounds_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(directory_groups, "MOST_STEPS", 1000)
    chain = "".join(group(f"g{number}", inner(f"g{number + 1}")) for number in range(100))
    with pytest.raises(Unreadable, match="nest so that"):
        read(chain)


# ------------------------------------------------------------------ files that are not right


@pytest.mark.parametrize(
    "text, sentence",
    [
        ("dn: cn=a\nchangetype: modify\n", "Line 2: this is a change record (changetype)"),
        ("dn: cn=a\nobjectClass: person\n\ndn: cn=b\nchangeType: add\n", "Line 5: this is a change record"),
        ("dn: cn=a\ncontrol: 1.2.3 true\nchangetype: delete\n", "Line 2: this is a change record (control)"),
        ("dn: cn=a\n folded\nchangetype: delete\n", "Line 3: this is a change record"),
        ("dn: cn=a\nnonsense\n", "Line 2: 'nonsense' is not an attribute and its value"),
        ("dn: cn=a\nfolded: a\n b\n c\nnon\n sense\n", "Line 5: 'nonsense' is not an attribute"),
        (" dn: cn=a\n", "Line 1: ' dn: cn=a' is not an attribute"),
        ("dn: cn=a\n\n cn: a\n", "Line 3: 'cn: a' is not an attribute"),
        ("cn: a\n", "Line 1: a record begins with its dn"),
        ("dn: cn=a\n\nsn: a\n", "Line 3: a record begins with its dn"),
        ("dn: cn=a\ndn: cn=b\n", "Line 1: a record has one dn"),
        ("version: 2\n\ndn: cn=a\n", "Line 1: only version 1"),
        ("dn: cn=a\n\nversion: 1\ndn: cn=b\n", "Line 3: only version 1"),
        ("dn: cn=a\nobjectClass: person\ncn:: ???\n", "Line 1: 'cn' of this entry is not base64"),
        ("dn: cn=a\nobjectClass: person\ncn:: /////w==\n", "Line 1: 'cn' of this entry is not UTF-8 text"),
        ("dn: cn=a\nobjectClass: person\ncn:< file:///etc/passwd\n", "Line 1: 'cn' of this entry is in another file"),
        ("dn: cn=a\nobjectClass: person\ncn: a\0b\n", "Line 3: this is no text"),
        ("name,full_name\nann,Ann\n", "Line 1: 'name,full_name' is not an attribute"),
    ],
)
def test_a_file_that_is_no_ldif_is_refused_with_the_line(text: str, sentence: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read(text)
    assert sentence in str(refused.value)


def test_text_that_is_not_utf_8_is_refused_where_it_matters() -> None:
    entry = "dn: cn=a\nobjectClass: person\ncn: Zoë\n"
    with pytest.raises(Unreadable, match="Line 1: 'cn' of this entry is not UTF-8 text"):
        read_ldif(entry.encode("latin-1"))
    harmless = entry.replace("cn: Zoë", "cn: Zoe\ntitle: Präsidentin")
    assert read_ldif(harmless.encode("latin-1")).users[0].name == "Zoe"


@pytest.mark.parametrize(
    "text", ["", "\n\n", "# nothing\n", "version: 1\n", "# a\n\n# b\n\n", "dn:\nobjectClass: top\n"]
)
def test_a_file_without_people_is_an_empty_import(text: str) -> None:
    assert read(text) == DirectoryImport()


def test_lines_are_counted_through_a_long_file() -> None:
    entries = [person(f"user{number}", "title: x\n y" if number % 3 else "title: x") for number in range(40_000)]
    text = "version: 1\n" + "".join(entries) + "nonsense\n"
    with pytest.raises(Unreadable) as refused:
        read(text)
    last = text.count("\n")
    assert refused.value.problems == (
        f"line {last}: 'nonsense' is not an attribute and its value",
        f"line {last}: a record begins with its dn",
    )
    lines = text.splitlines()
    directory = read(text.removesuffix("nonsense\n"))
    assert len(directory.users) == 40_000
    assert all(lines[user.line - 1].startswith(f"dn: uid={user.name},") for user in directory.users)


def test_a_long_reading_can_be_followed_and_stopped() -> None:
    text = "".join(person(f"user{number}", "sn: x", f"l: {'y' * 60}") for number in range(30_000)).encode()
    heard: list[float] = []
    assert len(read_ldif(text, lambda done, total: heard.append(done / total)).users) == 30_000
    assert heard == sorted(heard)
    assert len(heard) >= 3
    assert heard[-1] == 1

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read_ldif(text, stop)
