"""Passwords live in a real keyring, or in memory where there is none; nothing ever shows them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.secret_service import SecretService, run, secret_service, surroundings

START = "from mailplus_console.errors import Unavailable\nfrom mailplus_console.secrets import *\ns = Secrets()\n"
KEEP = START + "print(repr(s.keep('nas', Secret.PASSWORD, 'tr0ub4dor'))); print(s.sentence)\n"
GET = START + "print(s.get('nas'))\n"
IN_WORDS = START + "try:\n    print(s.get('nas'))\nexcept Unavailable as why:\n    print(why)\n"
IN_MEMORY = START + "print(s.usable, s.keep('nas', Secret.PASSWORD, 'tr0ub4dor')); print(s.get('nas'), repr(s))\n"


@pytest.fixture
def keyring(tmp_path: Path) -> Iterator[SecretService]:
    """A keyring that its owner has unlocked."""
    with secret_service(tmp_path) as service:
        yield service


def test_a_password_outlives_the_console_that_kept_it(keyring: SecretService) -> None:
    assert keyring.run(KEEP) == "''\nPasswords are kept in the system keyring (Secret Service)."
    assert keyring.run(GET) == "tr0ub4dor"


def test_a_server_that_is_forgotten_leaves_nothing_and_others_keep_theirs(keyring: SecretService) -> None:
    keyring.run(KEEP)
    keyring.run(START + "s.keep('nas', Secret.DEVICE_TOKEN, 'token'); s.keep('hub', Secret.PASSWORD, 'other')")
    gone = "print([s.get('nas', what) for what in Secret], s.get('hub'))"
    assert keyring.run(f"{START}print(repr(s.forget('nas'))); {gone}") == "''\n[None, None, None, None] other"


def test_a_locked_keyring_is_told_and_the_password_is_kept_for_the_session(tmp_path: Path) -> None:
    with secret_service(tmp_path) as keyring:
        keyring.run(KEEP)
    with secret_service(tmp_path, locked=True) as keyring:
        assert keyring.run(IN_WORDS).startswith("The system keyring (Secret Service) is locked. Unlock it")
        kept = keyring.run(START + "print(s.keep('nas', Secret.PASSWORD, 'new')); print(s.get('nas'))").splitlines()
        assert "locked" in kept[0]
        assert kept[1] == "new"


def test_a_keyring_that_dies_meanwhile_is_no_wrong_password(keyring: SecretService) -> None:
    keyring.run(KEEP)
    dies = f"s.usable\nimport os, signal; os.kill({keyring.daemon.pid}, signal.SIGKILL)\n"
    said = keyring.run(START + dies + IN_WORDS.removeprefix(START))
    assert said.startswith("The system keyring (Secret Service) does not answer as it should (")
    assert "tr0ub4dor" not in said


@pytest.mark.parametrize(
    "more, why",
    [
        pytest.param({}, "this system has no keyring", id="no D-Bus"),
        pytest.param(
            {"PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"}, "it is switched off", id="switched off"
        ),
        pytest.param({"PYTHON_KEYRING_BACKEND": "no.such.Keyring"}, "cannot be used here (Module", id="set up wrongly"),
    ],
)
def test_without_a_keyring_passwords_last_for_the_session(tmp_path: Path, more: dict[str, str], why: str) -> None:
    first, second = run(IN_MEMORY, surroundings(tmp_path, **more)).splitlines()
    assert first.startswith("False Passwords are kept until the console is closed only: ")
    assert why in first
    assert second == "tr0ub4dor Secrets()"
    assert run(GET, surroundings(tmp_path, **more)) == "None"


def test_a_keyring_that_writes_plain_text_is_not_used(tmp_path: Path) -> None:
    (tmp_path / "plain_keyring.py").write_text(PLAIN, encoding="utf-8")
    named = {"PYTHON_KEYRING_BACKEND": "plain_keyring.Keyring", "PYTHONPATH": str(tmp_path)}
    first, second = run(IN_MEMORY, surroundings(tmp_path, **named)).splitlines()
    assert first.startswith("False")
    assert "(plain_keyring) is not one that is known to encrypt" in first
    assert second == "tr0ub4dor Secrets()"
    assert not (tmp_path / "passwords").exists()


PLAIN = """
from pathlib import Path
from keyring.backend import KeyringBackend

class Keyring(KeyringBackend):
    priority = 9
    def get_password(self, service, name): return None
    def set_password(self, service, name, value): Path(__file__).with_name("passwords").write_text(value)
    def delete_password(self, service, name): pass
"""
