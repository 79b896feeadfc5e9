"""The house rules that no linter checks; each has a bad sample that it must catch."""

import ast
import io
import re
import tokenize
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest

HOME = Path(__file__).resolve().parent.parent
LEFT_OUT = {"build", "dist", "__pycache__"}
TEXTS = {".py", ".md", ".toml", ".txt", ".in", ".spec", ".ts", ".json", ".qss", ".xml", ".svg", ".csv", ""}
LONGEST_FILE = 300
LONGEST_FUNCTION = 40
CATCHES_ALL = {"desktop_app/app.py", "desktop_app/jobs.py"}
COMMITS = {"desktop_app/models/database.py", "desktop_app/jobs.py"}
HAS_THE_CLOCK = "desktop_app/clock.py"
CLOCKS = {"date.today", "datetime.today", "datetime.now", "datetime.utcnow", "time.time"}
# A letter in brackets keeps a search for the word from finding this list; so does "~" in the samples below.
SUPPRESSION = re.compile(r"no[q]a|type:\s*ignor[e]|pyright:|pragma:\s*n[o]|\bTO[D]O\b|\bFIX[M]E\b|\bXX[X]\b")
WAITS = {"sleep", "msleep", "processEvents", "qtbot.wait"}
SKIPS = {"skip", "skipif", "xfail", "importorskip"}
ELSEWHERE = re.compile(r"py[p]i\.org|python[h]osted\.org|registry\.npm[j]s|deb\.deb[i]an|/wor[k]/|/roo[t]/")


@dataclass(frozen=True)
class Source:
    """One file of the project: its path from the project's folder, and its text."""

    name: str
    text: str

    @cached_property
    def nodes(self) -> list[ast.AST]:
        return list(ast.walk(ast.parse(self.text)))

    @cached_property
    def calls(self) -> list[tuple[ast.Call, str]]:
        """Each call, and what it calls."""
        return [(node, ast.unparse(node.func)) for node in self.nodes if isinstance(node, ast.Call)]

    @property
    def functions(self) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
        return (node for node in self.nodes if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


Findings = Iterator[str]


def long_file(source: Source) -> Findings:
    lines = source.text.count("\n")
    if lines > LONGEST_FILE and "/versions/" not in source.name:
        yield f"{lines} lines"


def long_function(source: Source) -> Findings:
    for node in source.functions:
        lines = (node.end_lineno or node.lineno) - node.lineno + 1
        if lines > LONGEST_FUNCTION and "/versions/" not in source.name:
            yield f"{node.lineno} {node.name} has {lines} lines"


def no_first_line(source: Source) -> Findings:
    if source.text.strip() and not ast.get_docstring(ast.parse(source.text)):
        yield "does not say what lives there"


def unexplained_service(source: Source) -> Findings:
    if not source.name.startswith("desktop_app/services/"):
        return
    for node in ast.parse(source.text).body:
        if (
            isinstance(node, ast.FunctionDef)
            and not node.name.startswith("_")
            and not ast.get_docstring(node)
        ):
            yield f"{node.lineno} {node.name} does not say what it does"


def suppression(source: Source) -> Findings:
    for token in tokenize.generate_tokens(io.StringIO(source.text).readline):
        if token.type == tokenize.COMMENT and SUPPRESSION.search(token.string):
            yield f"{token.start[0]} {token.string}"


def waiting(source: Source) -> Findings:
    for node, name in source.calls:
        if WAITS.intersection({name, name.rpartition(".")[2]}):
            yield f"{node.lineno} {name}"


def skipping(source: Source) -> Findings:
    for node in source.nodes:
        if isinstance(node, ast.Attribute) and node.attr in SKIPS and ast.unparse(node).startswith("pytest."):
            yield f"{node.lineno} {ast.unparse(node)}"


def catching_everything(source: Source) -> Findings:
    if source.name in CATCHES_ALL:
        return
    for node in source.nodes:
        if isinstance(node, ast.ExceptHandler) and (
            node.type is None or re.search(r"\b(Base)?Exception\b", ast.unparse(node.type))
        ):
            yield f"{node.lineno} catches everything"


def own_clock(source: Source) -> Findings:
    if not source.name.startswith("desktop_app/") or source.name == HAS_THE_CLOCK:
        return
    for node, name in source.calls:
        if ".".join(name.split(".")[-2:]) in CLOCKS:
            yield f"{node.lineno} {ast.unparse(node)}"


def own_commit(source: Source) -> Findings:
    if not source.name.startswith("desktop_app/") or source.name in COMMITS:
        return
    for node, name in source.calls:
        # A savepoint inside the transaction may be taken back.
        if name.endswith(".commit") or name in {"session.rollback", "connection.rollback"}:
            yield f"{node.lineno} {ast.unparse(node)}"


def composed_words(source: Source) -> Findings:
    for node, name in source.calls:
        if name.rpartition(".")[2] not in {"tr", "translate"} or not source.name.startswith("desktop_app/"):
            continue
        if any(isinstance(word, ast.JoinedStr | ast.BinOp) for word in node.args[:2]):
            yield f"{node.lineno} no dictionary holds {ast.unparse(node)}"


def place_of_a_machine(source: Source) -> Findings:
    for number, line in enumerate(source.text.splitlines(), 1):
        if found := ELSEWHERE.search(line):
            yield f"{number} names {found[0]}"


BAD: dict[Callable[[Source], Findings], list[str]] = {
    long_file: ['"""x."""\n' + "\n" * LONGEST_FILE],
    long_function: ["def f():\n" + "    pass\n" * LONGEST_FUNCTION],
    no_first_line: ["import os\n"],
    unexplained_service: ["def give_back(session):\n    pass\n"],
    suppression: ["x = 1  # no~qa: E501\n", "x = 1  # type: ign~ore\n", "# TO~DO later\n"],
    waiting: ["time.sle~ep(1)\n", "QApplication.process~Events()\n", "qtbot.wa~it(100)\n"],
    skipping: ["pytest.sk~ip('no server')\n", "@pytest.mark.sk~ipif(True, reason='')\ndef test_it(): pass\n"],
    catching_everything: [
        "try:\n    f()\nexcept Exception:\n    g()\n",
        "try:\n    f()\nexcept:\n    g()\n",
        "try:\n    f()\nexcept (OSError, Exception) as error:\n    g()\n",
    ],
    own_clock: ["day = date.today()\n", "now = datetime.datetime.now(UTC)\n"],
    own_commit: ["session.commit()\n", "session.rollback()\n"],
    composed_words: ["self.tr(f'{n} cards')\n", "self.tr('a' + b)\n", "translate('Words', f'{n} cards')\n"],
    place_of_a_machine: ["/ro~ot/x\n", "https://py~pi.org/simple\n"],
}


def project_files() -> Iterator[Source]:
    for path in sorted(HOME.rglob("*")):
        parts = path.relative_to(HOME).parts
        hidden = any(part.startswith(".") and part != ".ci" for part in parts)
        if path.is_file() and path.suffix in TEXTS and not hidden and not LEFT_OUT.intersection(parts):
            yield Source("/".join(parts), path.read_text(encoding="utf-8"))


FILES = list(project_files())


@pytest.mark.parametrize("rule", BAD, ids=lambda rule: rule.__name__)
def test_that_the_project_keeps_the_rule(rule: Callable[[Source], Findings]) -> None:
    files = [file for file in FILES if file.name.endswith(".py") or rule is place_of_a_machine]
    assert [f"{file.name}:{finding}" for file in files for finding in rule(file)] == []


@pytest.mark.parametrize("rule", BAD, ids=lambda rule: rule.__name__)
def test_that_the_rule_catches_a_bad_sample(rule: Callable[[Source], Findings]) -> None:
    for sample in BAD[rule]:
        assert list(rule(Source("desktop_app/services/sample.py", sample.replace("~", "")))), sample


def test_that_the_rules_look_at_the_whole_project() -> None:
    names = {file.name for file in FILES}
    assert {
        "dev.py",
        "README.md",
        "tests/test_house.py",
        "desktop_app/services/change.py",
        ".ci/run",
    } <= names
