"""`pip install .` gives a console that works outside of the checkout: the command, the window and its resources."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGED = ("mailplus_console", "ui", "resources")

pytestmark = [pytest.mark.slow, pytest.mark.timeout(120)]


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run a command away from the checkout; the test fails with its output when it fails."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a clean environment with the console in it.

    The package is built and installed for real. Only its dependencies are lent from the environment that runs the
    tests, since a test asks no registry.
    """
    source = tmp_path_factory.mktemp("source")
    for name in (*PACKAGED, "pyproject.toml", "README.md"):
        origin = ROOT / name
        if origin.is_dir():
            shutil.copytree(origin, source / name, ignore=shutil.ignore_patterns("__pycache__", ".*"))
        else:
            shutil.copy(origin, source)
    folder = tmp_path_factory.mktemp("clean")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--no-input"]
    run(*pip, "wheel", "--no-deps", "--no-index", "--no-build-isolation", "-w", folder, source, cwd=folder)
    venv.create(folder / "venv", symlinks=True)
    python = folder / "venv" / "bin" / "python"
    run(*pip, "--python", python, "install", "--no-deps", "--no-index", *folder.glob("*.whl"), cwd=folder)
    (site_packages(folder) / "lent.pth").write_text(sysconfig.get_path("purelib"))
    return folder


def site_packages(installed: Path) -> Path:
    return next((installed / "venv" / "lib").glob("python3*/site-packages"))


def is_source(path: Path) -> bool:
    """Whether it is a file of the program, not one that a tool left in its folders."""
    return path.is_file() and not any(part.startswith((".", "__pycache__")) for part in path.relative_to(ROOT).parts)


def test_every_file_of_the_packages_is_installed(installed: Path) -> None:
    missing = [
        str(path.relative_to(ROOT))
        for package in PACKAGED
        for path in (ROOT / package).rglob("*")
        if is_source(path) and not (site_packages(installed) / path.relative_to(ROOT)).is_file()
    ]
    assert not missing


def test_the_command_explains_itself_without_a_display(installed: Path) -> None:
    if not (ROOT / "mailplus_console" / "cli.py").exists():
        pytest.skip("no command line yet")
    shown = run(installed / "venv" / "bin" / "mailplus-console", "--help", cwd=installed)
    assert "import" in shown.stdout
    assert "export" in shown.stdout


LOOK_AND_QUIT = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from mailplus_console.__main__ import main

wait_for_events = QApplication.exec

def look_and_quit(*_):
    def look():
        windows = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
        if not windows:
            QTimer.singleShot(20, look)
            return
        windows[0].grab().save("window.png")
        import ui
        print(ui.__file__)
        QApplication.exit(0)

    QTimer.singleShot(0, look)
    return wait_for_events()

QApplication.exec = look_and_quit
sys.exit(main(["--workspace", "some.mailplus"]))
"""


def test_the_window_opens_outside_of_the_checkout(installed: Path) -> None:
    if not (ROOT / "ui" / "app.py").exists():
        pytest.skip("no window yet")
    shown = run(installed / "venv" / "bin" / "python", "-c", LOOK_AND_QUIT, cwd=installed)
    assert str(site_packages(installed)) in shown.stdout
    assert (installed / "window.png").stat().st_size > 0
    assert not shown.stderr
