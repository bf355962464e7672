"""Plain values as a configuration: every rule that the document has, and every problem with its place."""

from __future__ import annotations

import re
from collections.abc import Mapping

from mailplus_console.edits.policies import LONGEST_NAME
from mailplus_console.errors import Unreadable
from mailplus_console.exchange.document_fields import Fields, Names, has_controls
from mailplus_console.exchange.document_keys import (
    DELEGATION_KEYS,
    DOCUMENT_KEYS,
    DOMAIN_KEYS,
    FORMAT,
    GROUP_KEYS,
    LICENSE_KEYS,
    QUOTA_KEYS,
    RULE_KEYS,
    SERVICE_KEYS,
    SETTINGS_KEYS,
    TARGET_KEYS,
    USER_KEYS,
    USER_POLICY_KEYS,
)
from mailplus_console.exchange.plain_values import Value
from mailplus_console.exchange.problems import Problems, did_you_mean, shown
from mailplus_console.exchange.progress import ROWS_BETWEEN, Progress
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
    first_domain,
    new_id,
)
from mailplus_console.sentence import placed, said

_SOURCES = {item.value: item for item in Source}
_STATUSES = {item.value: item for item in Status}
_PRODUCTS = {item.value: item for item in Product}
_LICENSE_STATUSES = {item.value: item for item in LicenseStatus}
_PROFILES = {item.value: item for item in Profile}
_FORWARDING = {"yes": True, "no": False, True: True, False: False, "by_domain": None}
_COLOR = re.compile(r"#[0-9a-fA-F]{6}")
USER_POLICY_COLOR, DELEGATION_COLOR = "#d9534f", "#5b8def"  # where a document leaves the color out


_DOCUMENT = frozenset(DOCUMENT_KEYS)
_LICENSE = frozenset(LICENSE_KEYS)
_SERVICE = frozenset(SERVICE_KEYS)
_DOMAIN = frozenset(DOMAIN_KEYS)
_USER = frozenset(USER_KEYS)
_GROUP = frozenset(GROUP_KEYS)
_QUOTA = frozenset(QUOTA_KEYS)
_SETTINGS = frozenset(SETTINGS_KEYS)
_RULES = frozenset(RULE_KEYS)
_TARGETS = frozenset(TARGET_KEYS)
_USER_POLICY = frozenset(USER_POLICY_KEYS)
_DELEGATION = frozenset(DELEGATION_KEYS)


def configuration_from(value: Value, existing: Configuration | None, progress: Progress) -> Configuration:
    """The configuration that a document describes; policies named as in `existing` keep their ids.

    Raises Unreadable with all problems.
    """
    problems = Problems()
    _check_format(value)
    document = Fields(value, "", _DOCUMENT, problems)
    service = document.mapping("service", _SERVICE)
    users, user_names = _users(document, progress)
    groups, members, group_names = _groups(document, user_names)
    policies = _user_policies(document, user_names, group_names, _ids(existing.user_policies if existing else {}))
    delegations = _delegations(document, user_names, group_names, _ids(existing.delegations if existing else {}))
    configuration = Configuration(
        server=Server(
            account_type=document.choice("account_type", _SOURCES, Source.LOCAL),
            free_seats=document.number("free_seats", 5, low=0),
            **{name: service.flag(name, True) for name in SERVICE_KEYS},
        ),
        settings=_settings(document),
        licenses=_licenses(document),
        domains=_domains(document, users),
        users=users,
        groups=groups,
        members=members,
        user_policies={policy.id: policy for policy in policies},
        user_policy_order=tuple(policy.id for policy in policies),
        delegations={delegation.id: delegation for delegation in delegations},
        delegation_order=tuple(delegation.id for delegation in delegations),
    )
    problems.check()
    return configuration


def _check_format(value: Value) -> None:
    """Raise Unreadable for what is no document at all, before complaining about its parts."""
    if not isinstance(value, dict):
        raise Unreadable([said("this is not a configuration: it must begin with 'format: {format}'", format=FORMAT)])
    given = value.get("format")
    if given == FORMAT:
        return
    if isinstance(given, str) and given.startswith(FORMAT.partition("/")[0] + "/"):
        raise Unreadable(
            [
                placed(
                    "format",
                    said(
                        "{given} is of another version of the console; this one reads {format}",
                        given=shown(given),
                        format=FORMAT,
                    ),
                )
            ]
        )
    wrong = said("must be {format}, not {given}", format=FORMAT, given=shown(given))
    raise Unreadable([placed("format", wrong if "format" in value else said("is missing"))])


def _ids(records: Mapping[str, UserPolicy] | Mapping[str, Delegation]) -> dict[str, str]:
    return {record.name.casefold(): record.id for record in records.values()}


# ---------------------------------------------------------------------------------------------------- single records


def _quota(fields: Fields, key: str) -> Quota | None:
    quota = fields.optional_mapping(key, _QUOTA)
    if quota is None:
        return None
    return Quota(quota.number("limit_mb", low=0), quota.optional_number("notify_below_percent", high=99))


def _settings(document: Fields) -> Settings:
    settings = document.mapping("settings", _SETTINGS)
    return Settings(settings.flag("activate_all_users", False), _quota(settings, "default_quota"))


def _licenses(document: Fields) -> dict[str, License]:
    licenses: dict[str, License] = {}
    names = Names(said("license"))
    for fields in document.records("licenses", _LICENSE):
        key = fields.name("key")
        names.add(key, fields, "key", folded=key.replace("-", "").casefold())
        licenses[key] = License(
            key,
            product=fields.choice("product", _PRODUCTS, Product.MAILPLUS),
            accounts=fields.number("accounts"),
            activated=fields.day("activated"),
            expires=fields.day("expires"),
            status=fields.choice("status", _LICENSE_STATUSES, LicenseStatus.VALID),
        )
    return licenses


def _domains(document: Fields, users: Mapping[str, User]) -> dict[str, Domain]:
    domains: dict[str, Domain] = {}
    names = Names(said("domain"))
    for fields in document.records("domains", _DOMAIN):
        name = fields.name()
        if not _is_domain(name):
            fields.problem("name", said("{name} is not a mail domain such as example.com", name=shown(name)))
        names.add(name, fields)
        domains[name] = Domain(
            name,
            primary=fields.flag("primary", False),
            disable_auto_forwarding=fields.flag("disable_auto_forwarding", False),
            daily_sending_quota=fields.optional_number("daily_sending_quota"),
            daily_outbound_traffic_mb=fields.optional_number("daily_outbound_traffic_mb"),
            attachment_size_mb=fields.optional_number("attachment_size_mb"),
        )
    if not document.count("domains"):
        domain = first_domain(
            user for user in users.values() if user.email and _is_domain(user.email.rpartition("@")[2])
        )
        return {domain.name: domain}
    primary = sum(domain.primary for domain in domains.values())
    if primary != 1:
        document.problem(
            "domains", said("exactly one domain must be primary, not {given}", given=str(primary or "none"))
        )
    return domains


def _is_domain(name: str) -> bool:
    return bool(name) and "@" not in name and not any(map(str.isspace, name)) and not has_controls(name)


# --------------------------------------------------------------------------------------------------- users and groups


def _users(document: Fields, progress: Progress) -> tuple[dict[str, User], Names]:
    users: dict[str, User] = {}
    names = Names(said("user"))
    total = document.count("users")
    for number, fields in enumerate(document.records("users", _USER)):
        name = fields.name()
        names.add(name, fields)
        users[name] = User(
            name,
            fields.text("full_name", ""),
            fields.optional_text("email"),
            fields.choice("source", _SOURCES, Source.LOCAL),
            fields.flag("administrator", False),
            fields.choice("status", _STATUSES, Status.UNSPECIFIED),
            _quota(fields, "quota"),
        )
        if number % ROWS_BETWEEN == 0:
            progress(number, total)
    return users, names


def _groups(document: Fields, users: Names) -> tuple[dict[str, Group], dict[str, tuple[str, ...]], Names]:
    groups: dict[str, Group] = {}
    members: dict[str, tuple[str, ...]] = {}
    names = Names(said("group"))
    for fields in document.records("groups", _GROUP):
        name = fields.name()
        names.add(name, fields)
        groups[name] = Group(
            name,
            fields.text("description", ""),
            fields.choice("source", _SOURCES, Source.LOCAL),
            fields.choice("status", _STATUSES, Status.UNSPECIFIED),
            _quota(fields, "quota"),
        )
        belonging = users.references(fields, "members")
        if belonging:
            members[name] = belonging
    return groups, members, names


# ----------------------------------------------------------------------------------------------------------- policies


def _targets(fields: Fields, users: Names, groups: Names) -> Targets:
    targets = fields.mapping("targets", _TARGETS)
    return Targets(users.references(targets, "users"), groups.references(targets, "groups"))


def _policy_name(fields: Fields, names: Names) -> str:
    """A policy's name; our rules of behavior: 1-64 characters, no control characters, not 'Default', unique."""
    name = fields.name()
    if len(name) > LONGEST_NAME:
        fields.problem(
            "name",
            said("has {n} characters; a policy name has 1 to {longest}", n=str(len(name)), longest=str(LONGEST_NAME)),
        )
    folded = name.strip().casefold()
    if folded == "default":
        fields.problem("name", said("'Default' belongs to the Default policy, which is never listed"))
    names.add(name, fields, folded=folded)
    return name


def _color(fields: Fields, default: str) -> str:
    color = fields.text("color", default)
    if isinstance(fields.value("color", default), str) and not _COLOR.fullmatch(color):
        fields.problem(
            "color", said("must be a color such as '{default}', not {color}", default=default, color=shown(color))
        )
    return color.lower()


def _forwarding(rules: Fields) -> bool | None:
    value = rules.value("disable_auto_forwarding", "by_domain")
    if isinstance(value, str | bool) and value in _FORWARDING:
        return _FORWARDING[value]
    rules.problem("disable_auto_forwarding", said("must be 'yes', 'no' or by_domain, not {value}", value=shown(value)))
    return None


def _rules(fields: Fields) -> Rules:
    rules = fields.mapping("rules", _RULES)
    return Rules(
        disable_auto_forwarding=_forwarding(rules),
        daily_sending_quota=rules.optional_number("daily_sending_quota"),
        daily_outbound_traffic_mb=rules.optional_number("daily_outbound_traffic_mb"),
        attachment_size_mb=rules.optional_number("attachment_size_mb"),
        internal_only=rules.flag("internal_only", False),
        imap=rules.flag("imap", True),
        imap_lan_only=rules.flag("imap_lan_only", False),
        pop3=rules.flag("pop3", True),
        pop3_lan_only=rules.flag("pop3_lan_only", False),
        full_text_search=rules.flag("full_text_search", True),
    )


def _user_policies(document: Fields, users: Names, groups: Names, ids: Mapping[str, str]) -> list[UserPolicy]:
    policies: list[UserPolicy] = []
    names = Names(said("user policy"))
    for fields in document.records("user_policies", _USER_POLICY):
        name = _policy_name(fields, names)
        policies.append(
            UserPolicy(
                ids.get(name.casefold()) or new_id(),
                name,
                _color(fields, USER_POLICY_COLOR),
                _rules(fields),
                _targets(fields, users, groups),
            )
        )
    return policies


def _delegations(document: Fields, users: Names, groups: Names, ids: Mapping[str, str]) -> list[Delegation]:
    delegations: list[Delegation] = []
    names = Names(said("delegation"))
    for fields in document.records("delegations", _DELEGATION):
        name = _policy_name(fields, names)
        profile = fields.choice("profile", _PROFILES, Profile.CUSTOM)
        permissions = _permissions(fields, profile)
        if permissions != DEFAULT_PERMISSIONS.get(profile):
            # As in the dialog (Guide): whoever ticks other options than the profile's has a custom one.
            profile = Profile.CUSTOM
        delegations.append(
            Delegation(
                ids.get(name.casefold()) or new_id(),
                name,
                _color(fields, DELEGATION_COLOR),
                profile,
                permissions,
                _targets(fields, users, groups),
            )
        )
    return delegations


def _permissions(fields: Fields, profile: Profile) -> tuple[str, ...]:
    if not fields.has("permissions"):
        if profile is Profile.CUSTOM:
            fields.problem("permissions", said("is missing: a custom profile lists its permissions, none as []"))
        return DEFAULT_PERMISSIONS.get(profile, ())
    given: list[str] = []
    for number, permission in enumerate(fields.items("permissions")):
        if isinstance(permission, str) and permission in PERMISSION_IDS:
            given.append(permission)
        else:
            hint = did_you_mean(permission, PERMISSION_IDS) if isinstance(permission, str) else ""
            fields.problem(
                "permissions", said("no permission {permission}{hint}", permission=shown(permission), hint=hint), number
            )
    return in_dialog_order(given)
