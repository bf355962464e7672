"""Imports as edits: a document replaces everything, a directory is merged in and takes nothing away."""

from __future__ import annotations

import pytest

from mailplus_console.edits.draft import Draft
from mailplus_console.edits.imports import (
    DirectoryImport,
    ImportedGroup,
    ImportedUser,
    LeftOut,
    OutsideGroup,
    OutsideMember,
    merge_directory,
    replace_configuration,
)
from mailplus_console.errors import Unreadable
from mailplus_console.records import (
    Configuration,
    DataClearing,
    Group,
    Quota,
    Server,
    Settings,
    Source,
    Status,
    Targets,
    User,
    UserPolicy,
)


def office() -> Configuration:
    return Configuration(
        server=Server(account_type=Source.LDAP),
        users={
            "Alice": User("Alice", "Alice A.", "a@old.example", Source.LOCAL, True, Status.ACTIVATED, Quota(100, 5)),
            "bob": User("bob", "Bob", source=Source.LDAP),
        },
        groups={"Sales": Group("Sales", "Sells", Source.LOCAL, Status.DEACTIVATED, Quota(7)), "desk": Group("desk")},
        members={"Sales": ("bob",)},
        user_policies={"p": UserPolicy("p", "P", "#5b8def", targets=Targets.of(["Alice"], ["Sales"]))},
        user_policy_order=("p",),
    )


def merged(
    directory: DirectoryImport, *, source: Source | None = None, skip_bad_rows: bool = False
) -> tuple[Draft, Configuration]:
    draft = merge_directory(directory, source=source, skip_bad_rows=skip_bad_rows, called="people.csv")(office())
    return draft, office().changed(draft.changes)


# ------------------------------------------------------------------ a directory


def test_what_is_there_keeps_its_status_quota_and_policies_and_nothing_is_removed() -> None:
    directory = DirectoryImport(
        users=(ImportedUser("ALICE", "Alice Adams", "alice@new.example"), ImportedUser("carol", "Carol")),
        groups=(ImportedGroup("SALES", "other words"), ImportedGroup("new", "Fresh")),
        members={"SALES": ("ALICE", "carol"), "new": ("carol",)},
    )
    draft, after = merged(directory)
    assert after.users["Alice"] == User(
        "Alice", "Alice Adams", "alice@new.example", Source.LOCAL, True, Status.ACTIVATED, Quota(100, 5)
    )
    assert after.users["carol"] == User("carol", "Carol", None, Source.LDAP)
    assert after.users["bob"] == office().users["bob"]
    assert after.groups["Sales"] == office().groups["Sales"]
    assert after.groups["new"] == Group("new", "Fresh", Source.LDAP)
    assert after.members == {"Sales": ("Alice", "bob", "carol"), "new": ("carol",)}
    assert after.user_policies == office().user_policies
    assert draft.sentence == "Imported “people.csv”: 1 user and 1 group added, 1 user updated"
    assert not draft.outcomes


def test_importing_it_again_changes_nothing() -> None:
    directory = DirectoryImport(
        users=(ImportedUser("alice", "Alice Adams"), ImportedUser("carol", "Carol", status=Status.ACTIVATED)),
        groups=(ImportedGroup("sales"),),
        members={"sales": ("alice", "carol")},
    )
    _, after = merged(directory)
    again = merge_directory(directory)(after)
    assert again.changes == ()


def test_what_a_table_gives_is_set() -> None:
    directory = DirectoryImport(
        users=(
            ImportedUser("alice", administrator=False, status=Status.DEACTIVATED, limit_mb=0),
            ImportedUser("bob", source=Source.DOMAIN, limit_mb=50, notify_below_percent=20),
            ImportedUser("carol", limit_mb=10),
        )
    )
    _, after = merged(directory)
    alice, bob, carol = (after.users[name] for name in ("Alice", "bob", "carol"))
    assert (alice.full_name, alice.administrator, alice.status) == ("Alice A.", False, Status.DEACTIVATED)
    assert alice.quota == Quota(0, 5)
    assert (bob.source, bob.quota) == (Source.DOMAIN, Quota(50, 20))
    assert carol.quota == Quota(10, None)


def test_the_source_is_the_account_type_of_new_ones_only_unless_it_is_said() -> None:
    directory = DirectoryImport(
        users=(ImportedUser("alice"), ImportedUser("carol"), ImportedUser("dan", source=Source.LOCAL)),
        groups=(ImportedGroup("sales"), ImportedGroup("new")),
    )
    _, after = merged(directory)
    assert [after.users[name].source for name in ("Alice", "carol", "dan")] == [
        *(Source.LOCAL, Source.LDAP, Source.LOCAL),
    ]
    assert [after.groups[name].source for name in ("Sales", "new")] == [Source.LOCAL, Source.LDAP]
    _, after = merged(directory, source=Source.DOMAIN)
    assert [after.users[name].source for name in ("Alice", "carol", "dan")] == [
        *(Source.DOMAIN, Source.DOMAIN, Source.LOCAL),
    ]
    assert [after.groups[name].source for name in ("Sales", "new")] == [Source.DOMAIN, Source.DOMAIN]


def test_members_that_the_file_does_not_describe_are_looked_for_in_the_workspace() -> None:
    directory = DirectoryImport(
        users=(ImportedUser("carol"),),
        groups=(ImportedGroup("outer"), ImportedGroup("inner")),
        outside_members=(
            OutsideMember(("inner", "outer"), "ALICE", "uid=ALICE", 4),
            OutsideMember(("inner", "outer"), "sales", "cn=sales", 5),
            OutsideMember(("inner", "outer"), "nobody", "uid=nobody", 6),
        ),
        outside_groups=(OutsideGroup("DESK", "carol", "cn=DESK", 1), OutsideGroup("gone", "carol", "cn=gone", 1)),
    )
    draft, after = merged(directory)
    assert after.members == {
        "Sales": ("bob",),
        "desk": ("carol",),
        "inner": ("Alice", "bob"),
        "outer": ("Alice", "bob"),
    }
    assert [(out.key, out.done, out.sentence) for out in draft.outcomes] == [
        ("line 1", False, "“carol” belongs to cn=gone, but there is no such group"),
        ("line 6", False, "uid=nobody is a member of “inner”, but there is no such user or group"),
    ]


def test_bad_rows_keep_everything_out_unless_they_are_skipped() -> None:
    directory = DirectoryImport(
        users=(ImportedUser("carol"),), bad_rows=(LeftOut(3, "name is missing"),), skipped=(LeftOut(2, "twice"),)
    )
    with pytest.raises(Unreadable, match="Line 3: name is missing") as refused:
        merged(directory)
    assert refused.value.problems == ("line 3: name is missing",)
    draft, after = merged(directory, skip_bad_rows=True)
    assert "carol" in after.users
    assert [(out.key, out.sentence) for out in draft.outcomes] == [("line 2", "twice"), ("line 3", "name is missing")]


# ------------------------------------------------------------------ a whole configuration


def test_a_document_replaces_everything_in_one_edit() -> None:
    document = Configuration(users={"zoe": User("zoe")}, settings=Settings(activate_all_users=True))
    draft = replace_configuration(document, "zoe.yaml")(office())
    assert office().changed(draft.changes) == document
    assert draft.sentence == "Imported the configuration “zoe.yaml”"
    assert replace_configuration(document)(document).changes == ()


def test_data_that_is_to_be_cleared_stays_so_for_whom_it_still_makes_sense() -> None:
    names = ("gone", "active", "inactive")
    now = Configuration(
        users={name: User(name) for name in names}, data_clearings={name: DataClearing(name) for name in names}
    )
    document = Configuration(users={"active": User("active", status=Status.ACTIVATED), "inactive": User("inactive")})
    after = now.changed(replace_configuration(document)(now).changes)
    assert after.data_clearings == {"inactive": DataClearing("inactive")}
