"""One style sheet for every widget: `resources/styles/console.qss` with the design tokens filled in."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from ui.tokens import CONTROL_HEIGHT, RADIUS_L, RADIUS_M, RADIUS_S, Colors

RESOURCES = Path(__file__).resolve().parent.parent / "resources"


class TypeScale(NamedTuple):
    """Font sizes in points, derived from the body size."""

    caption: float
    body: float
    heading: float
    title: float
    display: float

    @classmethod
    def of(cls, body: float) -> TypeScale:
        """The sizes that go with a body text of ``body`` points."""
        return cls(round(body * 0.9, 1), body, round(body * 1.15, 1), round(body * 1.55, 1), round(body * 2.2, 1))


def stylesheet(colors: Colors, scale: TypeScale, dark: bool) -> str:
    """The application's style sheet in these colors and font sizes. Raises KeyError for a token that does not exist."""
    tokens: dict[str, object] = {**colors._asdict(), **scale._asdict()}
    tokens.update(
        rs=RADIUS_S,
        rm=RADIUS_M,
        rl=RADIUS_L,
        control=CONTROL_HEIGHT - 2,
        art=(RESOURCES / "styles" / ("dark" if dark else "light")).as_posix(),
    )
    template = (RESOURCES / "styles" / "console.qss").read_text(encoding="utf-8")
    parts = template.split("@")
    parts[1::2] = (str(tokens[name]) for name in parts[1::2])
    return "".join(parts)
