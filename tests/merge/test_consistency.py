"""Two sets of edits that are each in order can contradict each other once joined: what is done about it, and said."""

from __future__ import annotations

from dataclasses import replace

from mailplus_console.merge import Side, consistent, merge
from mailplus_console.records import (
    Configuration,
    DataClearing,
    Domain,
    Group,
    License,
    Product,
    Rules,
    Status,
    Targets,
    User,
    UserPolicy,
)
from tests.merge.office import edited, office, put, without_user


def test_what_is_in_order_is_handed_back_itself() -> None:
    configuration = office()
    assert consistent(configuration)[0] is configuration
    assert consistent(configuration, server=configuration) == (configuration, ())


def test_a_target_that_was_removed_at_the_server_is_a_target_no_longer() -> None:
    base = office()
    mine = edited(base, "user_policies", "p2", targets=Targets.of(["dave"], ["sales", "support"]))
    theirs = put(put(base, "groups", support=None), "members", support=None)
    merged = merge(base, mine, without_user(theirs, "dave"))
    assert merged.configuration.user_policies["p2"].targets == Targets.of([], ["sales"])
    assert merged.notes == (
        "The user “dave” was removed at the server; it is no longer a target of “Interns”.",
        "The group “support” was removed at the server; it is no longer a target of “Interns”.",
    )


def test_what_was_removed_here_is_said_to_have_been_removed_here() -> None:
    base = office()
    mine = without_user(without_user(base, "dave"), "carol")
    theirs = put(base, "members", sales=("alice", "bob", "carol", "dave"), support=("bob", "carol", "dave"))
    theirs = edited(theirs, "delegations", "d1", targets=Targets.of(["bob", "dave"]))
    merged = merge(base, mine, theirs)
    assert merged.configuration.members == {"sales": ("alice", "bob"), "support": ("bob",)}
    assert merged.notes == (
        "2 users are no longer there; they are no longer members of “sales”.",
        "The user “dave” was removed here; it is no longer a member of “support”.",
        "The user “dave” was removed here; it is no longer a target of “Desk”.",
    )


def test_members_that_were_added_to_a_removed_group_are_mentioned() -> None:
    base = office()
    mine = put(base, "members", support=("bob", "carol", "dave"))
    theirs = put(put(base, "groups", support=None), "members", support=None)
    merged = merge(base, mine, theirs)
    assert "support" not in merged.configuration.members
    assert merged.notes == ("The group “support” was removed at the server, and with it the memberships of 1 member.",)


def test_of_two_policies_of_one_name_mine_gets_a_number() -> None:
    base = office()
    mine = put(base, "user_policies", p4=UserPolicy("p4", "Guests", "#111111"))
    mine = replace(mine, user_policy_order=(*mine.user_policy_order, "p4"))
    theirs = put(base, "user_policies", p5=UserPolicy("p5", "GUESTS", "#111111"))
    theirs = replace(theirs, user_policy_order=("p5", *theirs.user_policy_order))
    merged = merge(base, mine, theirs)
    names = [policy.name for policy in merged.configuration.user_policies_in_order]
    assert names == ["GUESTS", "No forwarding", "Interns", "Night shift", "Guests (2)"]
    assert merged.notes == ("There are two user policies named “Guests”; one of them is now “Guests (2)”.",)


def test_of_two_policies_that_were_renamed_alike_the_server_s_keeps_the_name() -> None:
    base = edited(office(), "user_policies", "p3", name="X (2)")
    mine = edited(base, "user_policies", "p1", name="x" * 63)
    theirs = edited(base, "user_policies", "p2", name="X" * 63)
    merged = merge(base, mine, theirs).configuration
    assert merged.user_policies["p1"].name == "x" * 60 + " (2)"
    assert merged.user_policies["p2"].name == "X" * 63


def test_the_server_decides_on_the_primary_domain_unless_somebody_chose_otherwise() -> None:
    base = office()
    mine, theirs = _with_primary(base, "b.example"), _with_primary(base, "c.example")
    merged = merge(base, mine, theirs)
    assert not merged.conflicts
    assert merged.configuration.domains == theirs.domains
    assert merged.notes == ("“c.example” is now the primary domain instead of “b.example”: exactly one can be.",)
    chosen = merge(base, mine, theirs, {("domains", "b.example", "primary"): Side.MINE})
    assert chosen.configuration.domains == mine.domains


def test_where_the_primary_domain_was_removed_another_one_takes_its_place() -> None:
    base = office()
    mine = _with_primary(base, "b.example")
    theirs = put(base, "domains", **{"b.example": None})
    merged = merge(base, mine, theirs, {("domains", "b.example", ""): Side.THEIRS})
    assert merged.configuration.domains == theirs.domains
    assert consistent(Configuration(domains={name: Domain(name) for name in "zxy"}))[0].primary_domain == Domain(
        "x", True
    )


def _with_primary(configuration: Configuration, name: str) -> Configuration:
    domains = configuration.domains.values()
    return replace(configuration, domains={one.name: replace(one, primary=one.name == name) for one in domains})


def test_one_account_written_in_two_ways_becomes_one_with_all_that_it_belongs_to() -> None:
    base = office()
    mine = put(put(base, "users", Erin=User("Erin")), "members", sales=("Erin", "alice", "bob"))
    mine = put(put(mine, "groups", Board=Group("Board")), "members", Board=("alice",))
    mine = edited(mine, "user_policies", "p1", targets=Targets.of(["Erin", "alice"], ["Board", "sales"]))
    theirs = put(base, "users", erin=User("erin", "Erin Evans"))
    theirs = put(put(theirs, "groups", board=Group("board")), "members", board=("bob",))
    merged = merge(base, mine, theirs)
    now = merged.configuration
    assert "Erin" not in now.users
    assert now.users["erin"].full_name == "Erin Evans"
    assert now.members == {**base.members, "sales": ("alice", "bob", "erin"), "board": ("alice", "bob")}
    assert now.user_policies["p1"].targets == Targets.of(["alice", "erin"], ["board", "sales"])
    assert merged.notes == (
        "“Erin” and “erin” are the same user; “erin” stays.",
        "“Board” and “board” are the same group; “board” stays.",
    )


def test_one_license_key_written_with_and_without_hyphens_counts_once() -> None:
    base = office()
    mine = put(base, "licenses", **{"bbb-bb": License("bbb-bb", Product.MAILPLUS, 5)})
    theirs = put(base, "licenses", BBBBB=License("BBBBB", Product.MAILPLUS, 5))
    merged = merge(base, mine, theirs)
    assert sorted(merged.configuration.licenses) == ["AAAAA", "BBBBB"]
    assert merged.notes == ("“bbb-bb” and “BBBBB” are the same license; “BBBBB” stays.",)


def test_one_mail_domain_written_in_two_ways_is_one() -> None:
    base = office()
    mine = put(base, "domains", **{"New.example": Domain("New.example")})
    merged = merge(base, mine, put(base, "domains", **{"new.example": Domain("new.example")}))
    assert sorted(merged.configuration.domains) == ["a.example", "b.example", "c.example", "new.example"]
    assert merged.notes == ("“New.example” and “new.example” are the same domain; “new.example” stays.",)


def test_data_of_a_user_whom_somebody_activated_meanwhile_is_kept() -> None:
    base = replace(office(), data_clearings={})
    mine = put(base, "data_clearings", alice=DataClearing("alice"), carol=DataClearing("carol"))
    theirs = edited(base, "groups", "sales", status=Status.ACTIVATED)  # alice is one of them
    merged = merge(base, mine, theirs)
    assert list(merged.configuration.data_clearings) == ["carol"]
    assert merged.notes == ("The user “alice” is activated now; the data is kept.",)


def test_data_and_marks_of_a_user_who_is_gone_are_no_matter_any_more() -> None:
    base = office()
    broken = put(base, "users", carol=None, dave=None)
    right, notes = consistent(broken)
    assert not right.data_clearings
    assert not right.vanished
    assert "The user “dave” is no longer there; there is no data to clear any more." in notes


def test_the_orders_list_every_policy_once() -> None:
    base = put(office(), "user_policies", p9=UserPolicy("p9", "Nine", "#111111", Rules()))
    broken = replace(base, user_policy_order=("gone", "p2", "p1", "p2"))
    assert consistent(broken)[0].user_policy_order == ("p2", "p1", "p3", "p9")


def test_a_color_that_is_none_becomes_gray() -> None:
    merged = merge(office(), office(), edited(office(), "user_policies", "p2", color="red"))
    assert merged.configuration.user_policies["p2"].color == "#808080"
    assert merged.notes == ("The color of “Interns” was none; it is gray now.",)
