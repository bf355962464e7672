"""The cards of the License page keep their height: where there is no room for all of them, the page scrolls."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.licenses.board import Board


def test_a_long_compliance_text_is_scrolled_rather_than_squeezed(qtbot: QtBot) -> None:
    text = QLabel("more users are activated than are authorized " * 40)
    text.setWordWrap(True)
    card = QWidget()
    QVBoxLayout(card).addWidget(text)
    board = Board(QWidget(), card, QWidget(), [QWidget()])
    qtbot.addWidget(board)
    board.resize(800, 300)
    board.show()
    qtbot.waitUntil(lambda: text.height() >= text.heightForWidth(text.width()) > 0)
