"""The lock files pin everything that pyproject.toml asks for; tools/lock writes them."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]


def locked(name: str) -> dict[str, set[str]]:
    """The versions that a lock file names per package; several where Python versions differ."""
    versions: dict[str, set[str]] = {}
    for package, version in re.findall(r"^([\w.-]+)==([\w.]+)", (ROOT / name).read_text(), re.MULTILINE):
        versions.setdefault(canonicalize_name(package), set()).add(version)
    return versions


def unmet(wanted: list[str], lock: dict[str, set[str]]) -> list[str]:
    requirements = [Requirement(text) for text in wanted]
    return [
        str(requirement)
        for requirement in requirements
        if not any(version in requirement.specifier for version in lock.get(canonicalize_name(requirement.name), ()))
    ]


def test_what_the_console_needs_is_locked() -> None:
    assert not unmet(PROJECT["dependencies"], locked("requirements.lock"))


def test_what_the_tests_need_is_locked() -> None:
    wanted = PROJECT["dependencies"] + PROJECT["optional-dependencies"]["test"]
    assert not unmet(wanted, locked("requirements-test.lock"))


def test_the_tests_run_with_the_versions_that_people_get() -> None:
    tested = locked("requirements-test.lock")
    assert {name: tested.get(name) for name in locked("requirements.lock")} == locked("requirements.lock")


def test_every_locked_package_has_its_checksums_and_no_place() -> None:
    for name in ("requirements.lock", "requirements-test.lock"):
        text = (ROOT / name).read_text()
        for entry in re.split(r"\n(?=\S)", text.strip()):
            assert "--hash=sha256:" in entry, entry
        assert "://" not in text
