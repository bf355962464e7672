"""Which rules apply: the highest policy alone, then the mail domain, then the service switches."""

from __future__ import annotations

from mailplus_console.effective.statement import statement
from mailplus_console.records import Domain, Rules, Server
from tests.effective.office import office, policy, resolved, with_policies, with_user

STRICT = Domain("example.com", True, True, 100, 200, 25)


def test_the_default_policy_mirrors_domain_and_services() -> None:
    configuration = office(domains={"example.com": STRICT}, server=Server(pop3=False))
    said = statement(resolved(configuration), "alice")
    assert said["policy"] == "Default"
    assert said["rules"] == {
        "disable_auto_forwarding": True,
        "daily_sending_quota": 100,
        "daily_outbound_traffic_mb": 200,
        "attachment_size_mb": 25,
        "internal_only": False,
        "imap": True,
        "imap_lan_only": False,
        "pop3": False,
        "pop3_lan_only": False,
        "full_text_search": True,
    }
    sources = said["rule_sources"]
    assert {sources[rule] for rule in list(sources)[:4]} == {"domain:example.com"}
    assert {sources[rule] for rule in ("imap", "pop3", "full_text_search")} == {"service"}
    assert {sources[rule] for rule in ("internal_only", "imap_lan_only", "pop3_lan_only")} == {"default"}


def test_the_highest_policy_governs_alone_and_leaves_the_rest_to_the_domain() -> None:
    high = policy("High", groups=("sales",), attachment_size_mb=5)
    low = policy("Low", users=("alice",), daily_sending_quota=1, internal_only=True)
    resolution = resolved(with_policies(office(domains={"example.com": STRICT}), high, low))
    rules = resolution.rules_of("alice")
    assert (rules.values["attachment_size_mb"], rules.sources["attachment_size_mb"]) == (5, "policy")
    assert (rules.values["daily_sending_quota"], rules.sources["daily_sending_quota"]) == (100, "domain:example.com")
    assert (rules.values["internal_only"], rules.sources["internal_only"]) == (False, "policy")
    assert statement(resolution, "alice")["hidden_policies"] == ["Low"]


def test_no_is_a_word_of_the_policy_and_beats_the_domain() -> None:
    resolution = resolved(
        with_policies(
            office(domains={"example.com": STRICT}), policy("Free", users=("alice",), disable_auto_forwarding=False)
        )
    )
    rules = resolution.rules_of("alice")
    assert (rules.values["disable_auto_forwarding"], rules.sources["disable_auto_forwarding"]) == (False, "policy")


def test_a_service_works_only_if_policy_and_server_allow_it() -> None:
    configuration = with_policies(office(), policy("No POP3", users=("alice",), pop3=False))
    rules = resolved(configuration).rules_of("alice")
    assert (rules.values["pop3"], rules.sources["pop3"]) == (False, "policy")
    assert (rules.values["imap"], rules.sources["imap"]) == (True, "policy")
    off = with_policies(office(server=Server(imap=False)), policy("IMAP", users=("alice",), imap=True))
    rules = resolved(off).rules_of("alice")
    assert (rules.values["imap"], rules.sources["imap"]) == (False, "service")


def test_the_domain_of_the_address_decides_without_regard_to_case() -> None:
    other = Domain("Example.ORG", False, daily_sending_quota=7)
    configuration = office(domains={"example.com": STRICT, "Example.ORG": other})
    configuration = with_user(configuration, "alice", email="alice@EXAMPLE.org")
    rules = resolved(configuration).rules_of("alice")
    assert (rules.values["daily_sending_quota"], rules.sources["daily_sending_quota"]) == (7, "domain:Example.ORG")


def test_without_address_or_with_an_unknown_domain_the_primary_one_decides() -> None:
    for email in (None, "alice@elsewhere.net", "nonsense"):
        explanation = resolved(with_user(office(domains={"example.com": STRICT}), "alice", email=email)).explain(
            "alice"
        )
        assert explanation.rules.sources["attachment_size_mb"] == "domain:example.com"
        assert explanation.domain == STRICT
        assert not explanation.domain_is_own


def test_what_is_no_address_has_no_domain_even_where_it_is_called_like_one() -> None:
    domains = {"example.com": STRICT, "example.org": Domain("example.org")}
    rules = resolved(with_user(office(domains=domains), "alice", email="example.org")).rules_of("alice")
    assert rules.sources["attachment_size_mb"] == "domain:example.com"


def test_the_explanation_shows_what_hidden_policies_would_say() -> None:
    high = policy("High", groups=("sales",))
    low = policy("Low", users=("bob",), groups=("support", "sales"), pop3=False, daily_sending_quota=9)
    explanation = resolved(with_policies(office(), high, low)).explain("bob")
    assert explanation.policy == high
    assert explanation.policy_because == ("group:sales",)
    (hidden,) = explanation.hidden_policies
    assert hidden.policy == low
    assert hidden.because == ("user", "group:sales", "group:support")
    assert hidden.differs == ("daily_sending_quota", "pop3")
    assert hidden.rules.values["daily_sending_quota"] == 9


def test_a_policy_without_any_word_still_keeps_lower_ones_away() -> None:
    exempt, strict = policy("Exempt", users=("alice",)), policy("Strict", groups=("sales",), internal_only=True)
    resolution = resolved(with_policies(office(), exempt, strict))
    assert exempt.rules == Rules()
    assert resolution.rules_of("alice").values["internal_only"] is False
    assert resolution.rules_of("bob").values["internal_only"] is True
