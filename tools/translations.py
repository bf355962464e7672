"""The catalogue of all texts, and the translations that are made with it.

    .venv/bin/python -m tools.translations       writes resources/translations/console.ts anew, brings every
                                                 console_….ts there up to date with it, and compiles those
    .venv/bin/python -m tools.translations pl    begins a translation into Polish first

A console_….ts is translated with Qt Linguist (pyside6-linguist), or in any editor. What is left open stays English.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

from tools.texts import ROOT, Key, Text, all_texts

FOLDER = ROOT / "resources" / "translations"
CATALOGUE = FOLDER / "console.ts"

Translations = Mapping[Key, tuple[str, ...]]
"""What a text is in another language: one form, or of a counted text as many as that has."""


def document(texts: Iterable[Text], language: str = "", known: Translations | None = None) -> str:
    """The texts as Qt Linguist reads them, with the translations that there are; '' is the catalogue itself."""
    return "".join(_lines(texts, language, known or {}))


def _lines(texts: Iterable[Text], language: str, known: Translations) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    yield f'<TS version="2.1" language="{language}" sourcelanguage="en">\n' if language else '<TS version="2.1">\n'
    for context, group in groupby(texts, key=lambda text: text.key.context):
        yield f"<context>\n    <name>{escape(context)}</name>\n"
        for text in group:
            yield from _message(text, known.get(text.key, ()))
        yield "</context>\n"
    yield "</TS>\n"


def _message(text: Text, forms: tuple[str, ...]) -> Iterator[str]:
    yield '    <message numerus="yes">\n' if text.key.counted else "    <message>\n"
    yield f'        <location filename="../../{text.file}"/>\n        <source>{escape(text.key.source)}</source>\n'
    if text.one:
        yield f"        <extracomment>One: {escape(text.one)}</extracomment>\n"
    said = (
        "".join(f"<numerusform>{escape(form)}</numerusform>" for form in forms)
        if text.key.counted
        else "".join(map(escape, forms))
    )
    yield f"        <translation>{said}</translation>\n" if said else '        <translation type="unfinished"/>\n'
    yield "    </message>\n"


def translations_in(path: Path) -> dict[Key, tuple[str, ...]]:
    """Everything that is translated in a file."""
    found = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 (a file of this repository)
        name = context.findtext("name", "")
        for message in context.iter("message"):
            counted = message.get("numerus") == "yes"
            translation = message.find("translation")
            if translation is None:
                continue
            forms = translation.iter("numerusform") if counted else [translation]
            said = tuple(form.text or "" for form in forms)
            if said and all(said):
                found[Key(name, message.findtext("source", ""), counted)] = said
    return found


def compile_translation(path: Path) -> Path:
    """Make of a .ts file what the window loads; raises CalledProcessError."""
    compiled = path.with_suffix(".qm")
    lrelease = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([lrelease, "-silent", path, "-qm", compiled], check=True)  # noqa: S603 (Qt's own program)
    return compiled


def main(languages: list[str]) -> None:
    """Write the catalogue, update and compile what is translated."""
    texts = all_texts()
    FOLDER.mkdir(exist_ok=True)
    CATALOGUE.write_text(document(texts), encoding="utf-8")
    for language in languages:
        path = FOLDER / f"console_{language}.ts"
        if not path.exists():
            path.write_text(document(texts, language), encoding="utf-8")
    for path in sorted(FOLDER.glob("console_*.ts")):
        known = translations_in(path)
        path.write_text(document(texts, path.stem.removeprefix("console_"), known), encoding="utf-8")
        compile_translation(path)
        done = sum(text.key in known for text in texts)
        print(f"{path.name}: {done} of {len(texts)} texts are translated")
    print(f"{CATALOGUE.name}: {len(texts)} texts")


if __name__ == "__main__":
    main(sys.argv[1:])
