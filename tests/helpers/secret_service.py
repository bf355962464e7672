"""A real Secret Service (gnome-keyring) on a D-Bus session of its own, in a temporary folder, gone after the tests."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
KEYRING_PASSWORD = "opens-the-keyring"
SECONDS_TO_ANSWER = 30

_CONFIGURATION = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:path={socket}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
</policy></busconfig>"""


def program(name: str, package: str) -> str:
    """Where a program is; RuntimeError with the package to install where it is missing."""
    found = shutil.which(name)
    if not found:
        raise RuntimeError(f"{name} is missing; ./test installs it, by hand: apt-get install {package}")
    return found


@dataclass
class SecretService:
    """A keyring that runs; `environment` leads a program to it, and to no other."""

    environment: dict[str, str]
    daemon: subprocess.Popen[bytes]

    def run(self, code: str) -> str:
        """What a Python program of its own prints, that uses this keyring."""
        return run(code, self.environment)

    def kill(self) -> None:
        """End it at once."""
        self.daemon.kill()
        self.daemon.wait()


def run(code: str, environment: dict[str, str]) -> str:
    """What a Python program of its own prints in these surroundings; it must not say anything else."""
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=SECONDS_TO_ANSWER,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    if done.returncode or done.stderr:
        raise RuntimeError(f"exit code {done.returncode}: {done.stderr}")
    return done.stdout.strip()


def surroundings(folder: Path, **more: str) -> dict[str, str]:
    """An environment in which there is no D-Bus and no keyring, with a home of its own."""
    home = {
        name: str(folder / name.lower())
        for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR", "XDG_CACHE_HOME")
    }
    for place in home.values():
        Path(place).mkdir(mode=0o700, exist_ok=True)
    nowhere = {"DBUS_SESSION_BUS_ADDRESS": f"unix:path={folder}/nobody"}
    return {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", **home, **nowhere, **more}


@contextmanager
def secret_service(folder: Path, *, locked: bool = False) -> Iterator[SecretService]:
    """Serve the keyring in `folder`, which is made where there is none; `locked`: nobody has given its password."""
    bus_program, keyring_program = program("dbus-daemon", "dbus"), program("gnome-keyring-daemon", "gnome-keyring")
    # The path of a socket may have 107 bytes, which temporary folders of tests can be beyond.
    with tempfile.TemporaryDirectory(prefix="bus-") as short:
        socket, configuration = Path(short) / "bus", Path(short) / "bus.conf"
        configuration.write_text(_CONFIGURATION.format(socket=socket), encoding="utf-8")
        environment = surroundings(folder, DBUS_SESSION_BUS_ADDRESS=f"unix:path={socket}", XDG_RUNTIME_DIR=short)
        bus = subprocess.Popen(
            [bus_program, f"--config-file={configuration}", "--nofork", "--print-address=1"],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert bus.stdout
        daemon = None
        try:
            bus.stdout.readline()  # it says its address when it listens
            daemon = _daemon(keyring_program, environment, locked=locked)
            run(_WAIT, environment)
            yield SecretService(environment, daemon)
        finally:
            for process in (daemon, bus):
                if process is not None:
                    process.kill()
                    process.wait()
            bus.stdout.close()


def _daemon(keyring_program: str, environment: dict[str, str], *, locked: bool) -> subprocess.Popen[bytes]:
    command = [keyring_program, "--foreground", "--components=secrets"]
    daemon = subprocess.Popen(
        command if locked else [*command, "--unlock"],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    assert daemon.stdin
    daemon.stdin.write(b"" if locked else KEYRING_PASSWORD.encode())
    daemon.stdin.close()
    return daemon


_WAIT = """
import secretstorage
from jeepney import DBusAddress, MatchRule, message_bus
from jeepney.io.blocking import Proxy, open_dbus_connection
with open_dbus_connection() as bus:
    name = "org.freedesktop.secrets"
    rule = MatchRule(type="signal", interface="org.freedesktop.DBus", member="NameOwnerChanged")
    rule.add_arg_condition(0, name)
    with bus.filter(rule) as owners:
        Proxy(message_bus, bus).AddMatch(rule)
        if not Proxy(message_bus, bus).NameHasOwner(name)[0]:
            bus.recv_until_filtered(owners, timeout=20)
"""
