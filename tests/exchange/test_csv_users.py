"""Users come in from a table, row by row with its line where something is wrong, and go out safe for spreadsheets."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailplus_console.edits.imports import DirectoryImport, ImportedGroup, ImportedUser
from mailplus_console.errors import Cancelled, Unreadable
from mailplus_console.exchange.csv_users import USER_COLUMNS, read_user_table, write_user_table
from mailplus_console.records import Source, Status

WHOLE = """\
name,full_name,email,source,administrator,status,quota_mb,notify_below_percent,groups
ann,Ann Ash,ann@example.com,ldap,yes,activated,1024,10,sales;desk
bob,"Bell, Bob",,,,,,,Sales|news
"""


def bad(text: str) -> list[str]:
    return [row.sentence for row in read_user_table(text).bad_rows]


def names(text: str | bytes) -> list[str]:
    directory = read_user_table(text)
    assert not directory.bad_rows
    return [user.name for user in directory.users]


def test_a_whole_table() -> None:
    assert read_user_table(WHOLE) == DirectoryImport(
        users=(
            ImportedUser("ann", "Ann Ash", "ann@example.com", Source.LDAP, True, Status.ACTIVATED, 1024, 10, 2),
            ImportedUser("bob", "Bell, Bob", None, None, None, None, None, None, 3),
        ),
        groups=(ImportedGroup("sales", None, 2), ImportedGroup("desk", None, 2), ImportedGroup("news", None, 3)),
        members={"sales": ("ann", "bob"), "desk": ("ann",), "news": ("bob",)},
    )


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_delimiters_line_ends_and_a_byte_order_mark_do_not_matter(delimiter: str, ending: str, mark: str) -> None:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, lineterminator=ending).writerows(csv.reader(io.StringIO(WHOLE)))
    assert read_user_table((mark + text.getvalue()).encode()) == read_user_table(WHOLE)


def test_only_the_name_is_needed_and_columns_come_in_any_order_and_case() -> None:
    assert names("name\nann\n") == ["ann"]
    (user,) = read_user_table("E-mail;Full Name; NAME ;\n".replace("E-mail", "Email") + "a@b.c; Ann ; ann ;\n").users
    assert user[:3] == ("ann", "Ann", "a@b.c")


def test_rows_without_any_text_are_no_rows_and_cells_may_be_missing_at_the_end() -> None:
    assert names("name,full_name,email\n\nann\n,,\nbob,Bob\n \ncid,Cid,c@d.e,,\n") == ["ann", "bob", "cid"]


def test_lines_are_counted_as_in_the_file_also_after_cells_of_several_lines() -> None:
    text = 'name,full_name\nann,"Ann\nof the\nmill"\n\nbob,Bob\n,nobody\n'
    directory = read_user_table(text)
    assert [user.line for user in directory.users] == [2, 6]
    assert [row.sentence for row in directory.bad_rows] == ["line 7: 'name' is missing"]
    assert directory.users[0].full_name == "Ann\nof the\nmill"


BAD = {
    "name,full_name\n,Ann": "line 2: 'name' is missing",
    'name\n"a\nb"': "line 2: the name 'a\\nb' has control characters in it",
    "name\nann\nbob\nANN": "line 4: 'ANN' is on line 2 already",
    "name,email\nann,nobody": "line 2: 'email' must be a mail address, not 'nobody'",
    "name,source\nann,ldpa": "line 2: 'source' must be local, domain or ldap, not 'ldpa' (did you mean 'ldap'?)",
    "name,administrator\nann,perhaps": "line 2: 'administrator' must be yes, true, 1, no, false or 0, not 'perhaps'",
    "name,status\nann,on": "line 2: 'status' must be activated, deactivated or unspecified, not 'on'",
    "name,quota_mb\nann,1 GB": "line 2: 'quota_mb' must be a whole number from 0 to 2147483647, not '1 GB'",
    "name,quota_mb\nann,-1": "line 2: 'quota_mb' must be a whole number from 0 to 2147483647, not '-1'",
    "name,quota_mb\nann,2147483648": "line 2: 'quota_mb' must be a whole number from 0 to 2147483647, not '2147483648'",
    "name,quota_mb\nann,٣": "line 2: 'quota_mb' must be a whole number from 0 to 2147483647, not '٣'",
    "name,quota_mb,notify_below_percent\nann,1,100": "line 2: 'notify_below_percent' must be a whole number from 1 to",
    "name,notify_below_percent\nann,10": "line 2: 'notify_below_percent' is part of a quota: give 'quota_mb' as well",
    "name\nann,Ann": "line 2: this row has 2 cells; the header has 1",
    'name,groups\nann,"a\tb"': "line 2: 'groups' has control characters in it: 'a\\tb'",
    "name,quota\nann,5": "line 1: unknown column 'quota' (did you mean 'quota_mb'?)",
}


@pytest.mark.parametrize("text", BAD)
def test_a_bad_row_is_reported_with_its_line(text: str) -> None:
    (sentence,) = bad(text)
    assert sentence.startswith(BAD[text])


def test_the_heading_of_the_table_on_the_screen_is_known_as_well() -> None:
    assert read_user_table("Name,Full name,Mail\nann,Ann,ann@a.b\n").users[0].email == "ann@a.b"


def test_bad_rows_are_all_reported_and_the_good_ones_are_there() -> None:
    directory = read_user_table("name,status,groups\nann,activated,x\nbob,on,x\n,activated,y\ncid,,x\n")
    assert [row.line for row in directory.bad_rows] == [3, 4]
    assert [user.name for user in directory.users] == ["ann", "cid"]
    assert directory.members == {"x": ("ann", "cid")}


def test_everything_that_is_wrong_with_a_row_is_said_at_once() -> None:
    directory = read_user_table("name,source,quota_mb,notify_below_percent\nann,nis,x,100\n")
    assert len(directory.bad_rows) == 1
    reason = directory.bad_rows[0].reason
    assert [column for column in ("source", "quota_mb", "notify_below_percent") if f"'{column}' must be" in reason] == [
        "source",
        "quota_mb",
        "notify_below_percent",
    ]


def test_of_a_row_with_a_cell_too_many_nothing_else_is_said() -> None:
    directory = read_user_table("name,status\nAdams, Ann,on\n")
    assert [row.reason for row in directory.bad_rows] == ["this row has 3 cells; the header has 2"]


def test_a_row_with_a_quote_in_the_wrong_place_is_one_bad_row_among_the_others() -> None:
    directory = read_user_table('name,status\nann,on\n"b"ob,activated\ncid,activated\ndora,off\n')
    assert [row.line for row in directory.bad_rows] == [2, 3, 5]
    assert directory.bad_rows[1].sentence.startswith("line 3: this row cannot be read")
    assert [user.name for user in directory.users] == ["cid"]


def test_a_quote_that_is_never_closed_tells_how_much_it_takes_along() -> None:
    directory = read_user_table('name\nann\n"bob\ncid\ndora\n')
    assert [row.sentence.partition(":")[0] for row in directory.bad_rows] == ["line 3"]
    assert "goes on to line 5" in directory.bad_rows[0].reason
    assert [user.name for user in directory.users] == ["ann"]


def test_a_cell_of_a_size_that_nobody_means_is_a_bad_row() -> None:
    directory = read_user_table("name\n" + "x" * 200_000 + "\nann\n")
    assert [row.line for row in directory.bad_rows] == [2]
    assert [user.name for user in directory.users] == ["ann"]


@pytest.mark.parametrize(
    "text, sentence",
    [
        ("", "The file is empty"),
        ("\n\n", "The file is empty"),
        ("full_name,email\nAnn,a@b.c", "Line 1: there is no column 'name'"),
        ("name,Name\nann,ann", "Line 1: there are two columns 'name'"),
        ('"na"me\nann\n', "Line 1: this row cannot be read"),
    ],
)
def test_what_is_no_table_of_users_is_refused(text: str, sentence: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read_user_table(text)
    assert str(refused.value).startswith(sentence)


def test_other_encodings_are_refused_with_the_line() -> None:
    with pytest.raises(Unreadable, match="Line 2: this is not UTF-8"):
        read_user_table("name\nzoë\n".encode("latin-1"))


def test_a_long_table_can_be_followed_and_stopped() -> None:
    text = "name\n" + "".join(f"user{number}\n" for number in range(30_000))
    heard: list[float] = []
    read_user_table(text, lambda done, total: heard.append(done / total))
    assert heard == sorted(heard)
    assert len(heard) >= 3

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read_user_table(text, stop)
    with pytest.raises(Cancelled):
        write_user_table([("ann",)], ["name"], stop)


# ------------------------------------------------------------------ out, and in again

FORMULAS = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    " =1",
    " Ann",
    "Ann ",
    "＝1",
    "=cmd|' /C calc'!A0",
    "'=1",
    "''=1",
    "'+",
    "-",
]


def cells(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


@pytest.mark.parametrize("name", FORMULAS)
def test_a_spreadsheet_finds_no_formula(name: str) -> None:
    ((cell,),) = cells(write_user_table([(name,)], ["name"]))[1:]
    assert cell == f"'{name}"


def test_names_and_numbers_stay_as_they_are() -> None:
    written = write_user_table([("o'neil", "'quoted'", -5, None, True, "a,b", "a-b", 'say "x"')], list("abcdefgh"))
    assert cells(written)[1] == ["o'neil", "'quoted'", "-5", "", "yes", "a,b", "a-b", 'say "x"']
    assert written.startswith("\ufeffa,b,c")
    assert written.endswith("\r\n")


@given(
    st.lists(
        st.one_of(
            st.sampled_from([name for name in FORMULAS if name.isprintable()]),
            st.text(st.characters(exclude_categories=("Cs", "Cc", "Z")), min_size=1),
        ),
        min_size=1,
        unique_by=str.casefold,
    )
)
def test_what_goes_out_comes_back_as_it_was(users: list[str]) -> None:
    written = write_user_table([(name, name) for name in users], ["name", "full_name"])
    directory = read_user_table(written)
    assert not directory.bad_rows
    assert [(user.name, user.full_name) for user in directory.users] == [(name, name) for name in users]


def test_the_columns_of_an_export_are_those_of_an_import() -> None:
    row = ("ann", "Ann", "a@b.c", Source.LDAP, True, Status.ACTIVATED, 5, 10, "sales;desk")
    (user,) = read_user_table(write_user_table([row], USER_COLUMNS)).users
    assert user[:8] == ("ann", "Ann", "a@b.c", Source.LDAP, True, Status.ACTIVATED, 5, 10)
