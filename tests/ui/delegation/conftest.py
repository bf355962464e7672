"""Someone at the two priority lists of the small company."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.helpers.company import company
from tests.helpers.list_person import ListPerson, open_workspace
from tests.helpers.listener import Listener
from ui.main_window import MainWindow
from ui.places import DELEGATION


@pytest.fixture
def person(empty_window: MainWindow, qtbot: QtBot, said: Listener, tmp_path: Path) -> ListPerson:
    """Someone at Account › Delegation."""
    open_workspace(empty_window, tmp_path / "Company.mpc", company())
    return ListPerson(empty_window, qtbot, said, DELEGATION)
