"""The words on screen: collects them from the code, fills in Japanese, checks and compiles them."""

from __future__ import annotations

import argparse
import ast
import json
import re
import string
import subprocess
import sys
import xml.etree.ElementTree as ET
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

HOME = Path(__file__).resolve().parent.parent
CODE = HOME / "desktop_app"
SOURCES = {"ja": HOME / "i18n" / "app_ja.ts", "en": HOME / "i18n" / "app_en.ts"}
COMPILED = HOME / "resources" / "i18n"
FREE_CALLS = {"translate", "QT_TRANSLATE_NOOP"}
NUMBER = re.compile(r"%L?n|%\d")

Words = dict[str, dict[str, "str | list[str]"]]


def tool(name: str) -> str:
    """Path of a PySide6 command that belongs to the Python that runs this file."""
    folder = Path(sys.executable).parent
    return str(next(iter(sorted(folder.glob(f"pyside6-{name}*"))), folder / f"pyside6-{name}"))


def run(*command: str) -> None:
    done = subprocess.run(command, cwd=HOME, check=False, capture_output=True, text=True, encoding="utf-8")
    if done.returncode:
        sys.exit(f"{' '.join(command[:2])} failed:\n{done.stdout}{done.stderr}")


@contextmanager
def one_at_a_time() -> Generator[None]:
    """Hold the lock file, so that two people who add words at once lose nothing."""
    with (HOME / "i18n" / ".lock").open("a+b") as handle:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle.fileno(), msvcrt.LK_LOCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def update(*, tidy: bool = False) -> None:
    """Bring both .ts files up to the code; words that vanished are kept unless `tidy`."""
    files = [str(path.relative_to(HOME)) for path in sorted(CODE.rglob("*.py"))]
    for language, path in SOURCES.items():
        options = ["-silent", "-sort-messages", "-locations", "none", "-source-language", "en"]
        # Qt's guesses from similar sentences look finished and are wrong.
        options += ["-disable-heuristic", "sametext", "-disable-heuristic", "similartext"]
        options += ["-target-language", language]
        options += ["-pluralonly"] if language == "en" else []
        options += ["-no-obsolete"] if tidy else []
        run(tool("lupdate"), *options, *files, "-ts", str(path))


def fill(words: Words, language: str) -> list[str]:
    """Set the given translations; return those whose English is not in the code."""
    update()
    path = SOURCES[language]
    tree = ET.parse(path)
    left = {(context, source) for context, pairs in words.items() for source in pairs}
    for context, message in messages(tree):
        source = message.findtext("source", "")
        if (context, source) in left:
            left.discard((context, source))
            translate(message, words[context][source])
    text = ET.tostring(tree.getroot(), encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', encoding="utf-8")
    update()
    return sorted(f"{context}: {source}" for context, source in left)


def translate(message: ET.Element, given: str | list[str]) -> None:
    target = message.find("translation")
    if target is None:
        target = ET.SubElement(message, "translation")
    target.attrib.clear()
    for child in list(target):
        target.remove(child)
    forms = [given] if isinstance(given, str) else given
    if message.get("numerus") == "yes":
        target.text = None
        for form in forms:
            ET.SubElement(target, "numerusform").text = form
    else:
        target.text = forms[0]


def messages(tree: ET.ElementTree[ET.Element]) -> Iterator[tuple[str, ET.Element]]:
    for context in tree.getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            yield name, message


def placeholders(text: str) -> set[str]:
    """Names in braces and Qt's own number marks that a sentence carries."""
    try:
        names = {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    except ValueError:
        return {f"broken braces: {text}"}
    return names | set(NUMBER.findall(text))


def faults_of_file(language: str) -> list[str]:
    found: list[str] = []
    for context, message in messages(ET.parse(SOURCES[language])):
        source = message.findtext("source", "")
        target = message.find("translation")
        where = f"{language}: {context}: {source!r}"
        if target is None or target.get("type") == "unfinished":
            found.append(f"{where} has no translation")
            continue
        if target.get("type") in {"vanished", "obsolete"}:
            found.append(f"{where} is no longer in the code (run: words.py tidy)")
            continue
        forms = [form.text or "" for form in target.iter("numerusform")] or [target.text or ""]
        for form in forms:
            # An English singular may say "one card" without the number.
            singular = language == "en" and form is forms[0]
            if placeholders(form) != placeholders(source) and not singular:
                found.append(f"{where} and {form!r} have different placeholders")
    return found


class Calls(ast.NodeVisitor):
    """Collects what the running program will ask for: (class, English)."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.context: list[str] = []
        self.asked: set[tuple[str, str]] = set()
        self.faults: list[str] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self.context.append(node.name)
        self.generic_visit(node)
        self.context.pop()

    def visit_Call(self, node: ast.Call) -> None:
        self.generic_visit(node)
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name == "tr":
            self.take(node, self.context[-1] if self.context else "", node.args[:1])
        elif name in FREE_CALLS and len(node.args) > 1 and self.is_words(node):
            context = node.args[0]
            literal = isinstance(context, ast.Constant)
            self.take(node, str(context.value) if literal else "", node.args[1:2] if literal else [])

    def is_words(self, node: ast.Call) -> bool:
        """`str.translate` and look-ups of words that another place marks are not ours to check."""
        return all(isinstance(arg, ast.Constant | ast.JoinedStr) for arg in node.args[:2])

    def take(self, node: ast.Call, context: str, args: list[ast.expr]) -> None:
        source = args[0] if args else None
        if context and isinstance(source, ast.Constant) and isinstance(source.value, str):
            self.asked.add((context, source.value))
        else:
            place = f"{self.path.relative_to(HOME)}:{node.lineno}"
            self.faults.append(f"{place}: words must be plain literals inside a class")


def faults_of_code() -> list[str]:
    known = {(name, item.findtext("source", "")) for name, item in messages(ET.parse(SOURCES["ja"]))}
    found: list[str] = []
    for path in sorted(CODE.rglob("*.py")):
        calls = Calls(path)
        calls.visit(ast.parse(path.read_text(encoding="utf-8")))
        found += calls.faults
        found += [
            f"{path.name}: {name}: {text!r} was not collected" for name, text in sorted(calls.asked - known)
        ]
    return found


def check() -> list[str]:
    """Every fault of the words, as sentences; nothing is changed."""
    return [fault for language in SOURCES for fault in faults_of_file(language)] + faults_of_code()


def compile_all() -> None:
    """Write the .qm files that the program reads."""
    COMPILED.mkdir(parents=True, exist_ok=True)
    for path in SOURCES.values():
        # Put in place whole: a program that starts meanwhile finds the words of before or those of now.
        draft = COMPILED / f"{path.stem}.new"
        run(tool("lrelease"), "-silent", str(path), "-qm", str(draft))
        draft.replace(COMPILED / f"{path.stem}.qm")


def read_command() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("command", choices=["update", "tidy", "fill", "check", "compile"])
    parser.add_argument("file", nargs="?", type=Path, help='JSON: {"Class": {"English": "translation"}}')
    parser.add_argument("--language", choices=sorted(SOURCES), default="ja")
    return parser.parse_args()


def main() -> int:
    chosen = read_command()
    faults: list[str] = []
    with one_at_a_time():
        if chosen.command in {"update", "tidy"}:
            update(tidy=chosen.command == "tidy")
        elif chosen.command == "fill":
            words: Words = json.loads(chosen.file.read_text(encoding="utf-8"))
            faults = [f"not in the code: {item}" for item in fill(words, chosen.language)]
            compile_all()
        elif chosen.command == "check":
            faults = check()
        else:
            compile_all()
    for fault in faults:
        sys.stderr.write(f"{fault}\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
