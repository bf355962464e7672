"""The frames that pages are laid out with: header, card, section heading, banner, empty state, lines."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.tokens import SPACE_L, SPACE_M, SPACE_S, SPACE_XL, SPACE_XS
from ui.widgets.buttons import PRIMARY, button
from ui.widgets.labels import ElidedLabel, IconLabel, Label, restyle

_BANNER_ICONS = {"info": "info", "success": "check-circle", "warning": "warning", "danger": "error", "neutral": "info"}


def line(vertical: bool = False) -> QFrame:
    """A hairline."""
    made = QFrame()
    made.setProperty("line", "vertical" if vertical else "horizontal")
    return made


class PageHeader(QWidget):
    """The top of a page: title, one muted line, and the page's buttons on the right (`add`)."""

    def __init__(self, title: str, subtitle: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_XL, SPACE_L, SPACE_XL, SPACE_M)
        row.setSpacing(SPACE_S)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        self._title = Label(title, "title")
        texts.addWidget(self._title)
        self._subtitle = ElidedLabel(subtitle, "muted")
        texts.addWidget(self._subtitle)
        row.addLayout(texts, 1)
        self._subtitle.setVisible(bool(subtitle))  # not before: without a parent it would be a window
        self._row = row

    def add(self, widget: QWidget) -> QWidget:
        """Put a button at the right end."""
        self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        return widget

    def set_subtitle(self, text: str, tip: str = "") -> None:
        """The muted line under the title; ``tip`` says more of it."""
        self._subtitle.set_tip(tip)
        self._subtitle.setText(text)
        self._subtitle.setVisible(bool(text))


class Toolbar(QWidget):
    """A row of controls above a table: search, filters, stretch, buttons."""

    def __init__(self, *widgets: QWidget | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(SPACE_XL, 0, SPACE_XL, SPACE_M)
        self._row.setSpacing(SPACE_S)
        for widget in widgets:
            self.add(widget)

    def add(self, widget: QWidget | None, stretch: int = 0) -> None:
        """Append a control; None appends room."""
        if widget is None:
            self._row.addStretch(1)
        else:
            self._row.addWidget(widget, stretch)


class Card(QFrame):
    """A bordered box with a heading, a muted sentence and room for content (`body`, a vertical layout)."""

    def __init__(self, title: str = "", sentence: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        self.body.setSpacing(SPACE_S)
        self.head = QHBoxLayout()
        self.head.setSpacing(SPACE_S)
        if title:
            self.head.addWidget(Label(title, "heading"), 1)
            self.body.addLayout(self.head)
            self.setAccessibleName(title)
        if sentence:
            self.body.addWidget(Label(sentence, "muted", wrap=True))


class SectionHeading(QWidget):
    """A small heading inside a panel or form, with a hairline after it."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, SPACE_M, 0, SPACE_XS)
        row.setSpacing(SPACE_M)
        row.addWidget(Label(title, "section"))
        row.addWidget(line(), 1)


class InfoBanner(QFrame):
    """A sentence with an icon on a tinted ground, with buttons if there is something to do about it.

    ``tone``: info, success, warning, danger, neutral.
    """

    def __init__(self, text: str = "", tone: str = "info", parent: QWidget | None = None, *, icon: str = "") -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(SPACE_M, SPACE_S, SPACE_S, SPACE_S)
        self._row.setSpacing(SPACE_S)
        self._icon = IconLabel("info", 18)
        self._text = Label(wrap=True)
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._text, 1)
        self._buttons: list[QWidget] = []
        self.show_text(text, tone, icon)

    def show_text(self, text: str, tone: str = "info", icon: str = "") -> None:
        """Say something else."""
        role = {"info": "accent_text", "neutral": "muted"}.get(tone, tone)
        self._icon.set_icon(icon or _BANNER_ICONS[tone], role)
        self._text.setText(text)
        self.setAccessibleName(text)
        restyle(self, tone=tone)

    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def add_button(self, text: str, run: Callable[[], object], variant: str = "") -> QPushButton:
        """A way out, at the right end."""
        made = button(text, run, variant, small=True)
        self.add(made)
        made.show()
        return made

    def add(self, made: QWidget) -> None:
        """Any other control at the right end."""
        self._row.addWidget(made)
        self._buttons.append(made)

    def clear_buttons(self) -> None:
        """Without buttons again."""
        for made in self._buttons:
            self._row.removeWidget(made)
            made.deleteLater()
        self._buttons.clear()


class EmptyState(QWidget):
    """What stands where there is nothing to show: icon, title, one sentence, and the next step as a button."""

    def __init__(
        self, icon: str, title: str, sentence: str = "", parent: QWidget | None = None, *, tone: str = "muted"
    ) -> None:
        super().__init__(parent)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_XL)
        self._rows.setSpacing(SPACE_S)
        self._rows.addStretch(2)
        self._icon = IconLabel(icon, 44, tone)
        self._title = Label(title, "heading")
        self._sentence = Label(sentence, "muted", wrap=True)
        self._sentence.setMaximumWidth(440)
        for label in (self._title, self._sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._rows.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        self._rows.addWidget(self._title)
        # In a row with stretches, not aligned: an aligned label would not get the height of its lines.
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._sentence, 100)
        middle.addStretch(1)
        self._rows.addLayout(middle)
        self._buttons = QHBoxLayout()
        self._buttons.setContentsMargins(0, SPACE_S, 0, 0)
        self._buttons.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._rows.addLayout(self._buttons)
        self._rows.addStretch(3)

    def say(self, title: str, sentence: str = "", icon: str = "") -> None:
        """Say something else."""
        self._title.setText(title)
        self._sentence.setText(sentence)
        if icon:
            self._icon.set_icon(icon)

    def title(self) -> str:
        """The title that it shows."""
        return self._title.text()

    def add_button(self, text: str, run: Callable[[], object], variant: str = PRIMARY, icon: str = "") -> QPushButton:
        """The next step."""
        made = button(text, run, variant, icon)
        self._buttons.addWidget(made)
        return made
