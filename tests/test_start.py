"""How the program starts: the window without a command, a command without a screen, and neither loads the other."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from mailplus_console.__main__ import main
from mailplus_console.workspace import Workspace

ROOT = Path(__file__).parent.parent
DEAR = ("sqlalchemy", "alembic", "yaml", "requests", "keyring", "mailplus_console.cli")


def loaded_by(statement: str) -> set[str]:
    """The modules that a fresh Python has loaded after a statement."""
    script = f"{statement}\nimport sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_without_a_display_one_sentence_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for variable in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert main([]) == 1
    captured = capsys.readouterr()
    assert captured.err.count("\n") == 1
    assert "display" in captured.err


def test_a_wrong_option_of_the_window_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as exit_:
        main(["--workspace"])
    assert exit_.value.code == 2
    assert "--workspace" in capsys.readouterr().err


def test_a_display_that_is_not_there_is_one_sentence_too() -> None:
    script = "import ui.display; ui.display.open_display(['console']); print('opened')"
    environment = {**os.environ, "QT_QPA_PLATFORM": "xcb", "DISPLAY": ":987654"}
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1
    assert "display" in done.stderr


QUIT_SOON = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from ui import app, main_window
begin = main_window.MainWindow.begin

def begin_and_quit(window, path):
    begin(window, path)
    window.bridge.opened.connect(lambda: (window.resize(1111, 777), QTimer.singleShot(0, window.close)))

main_window.MainWindow.begin = begin_and_quit
from mailplus_console.__main__ import main
sys.exit(main(["--workspace", sys.argv[1]]))
"""


def test_the_window_ends_in_good_order_and_comes_back_as_it_was(tmp_path: Path) -> None:
    workspace = tmp_path / "office.mpc"
    Workspace.create(workspace).close()
    folders = {"XDG_CONFIG_HOME": str(tmp_path / "config"), "XDG_DATA_HOME": str(tmp_path / "data")}
    done = subprocess.run(
        [sys.executable, "-c", QUIT_SOON, str(workspace)],
        cwd=ROOT,
        env={**os.environ, **folders, "QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "qt.qpa.*=false"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "")
    assert set(done.stderr.splitlines()) <= {"This plugin does not support propagateSizeHints()"}
    (settings,) = (tmp_path / "config").rglob("console.ini")
    assert "geometry=" in settings.read_text(encoding="utf-8")
    Workspace.open(workspace).close()  # the lock is free


def test_a_command_does_not_load_qt() -> None:
    assert not any(module.startswith(("PySide6", "ui")) for module in loaded_by("import mailplus_console.cli"))


def test_the_window_is_there_before_anything_dear_is_loaded() -> None:
    assert not loaded_by("import ui.app, ui.main_window").intersection(DEAR)
