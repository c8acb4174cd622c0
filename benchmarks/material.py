"""Made-up libraries of any size: pages of about 800 words with lists, tables, boxes, notes and citations."""

import random
from pathlib import Path

_WORDS = tuple(
    "committee report market village officer review warning measure council letter school harvest river agreement "  # noqa: SIM905
    "visit question answer meeting deadline budget partner record source region people".split()
)
_SOURCES = (
    "sources:\n  - id: one\n    type: report\n    title: A report\n    author: Somebody\n"
    '    issued: "2020"\n    url: https://example.org/report\n    read: text\n'
)


def write_library(folder: Path, modules: int, sessions: int, seed: int = 1) -> Path:
    """A library that passes `check`, with one curriculum `all` that uses everything."""
    chance = random.Random(seed)
    names = [f"module-{number:04}" for number in range(modules)]
    keys = [f"{name}/session-{number}" for name in names for number in range(sessions)]
    for name in names:
        _write_module(folder / "modules" / name, name, sessions, chance)
    _write(folder / "modules" / "sources.yaml", _SOURCES)
    _write(folder / "curricula" / "all.yaml", _curriculum(keys))
    return folder


def _write_module(folder: Path, name: str, sessions: int, chance: random.Random) -> None:
    listed = ", ".join(f"session-{number}" for number in range(sessions))
    _write(
        folder / "module.yaml",
        f"title: Title of {name}\nsummary: What it is about.\nlanguage: en\naudience: [anybody]\n"
        f"objectives:\n  - id: first\n    text: Name three signs.\nsessions: [{listed}]\n"
        "licence: CC-BY-4.0\nauthors: [a]\n",
    )
    for number in range(sessions):
        _write(folder / f"session-{number}.md", _FRONT + session_text(chance))
        _write(folder / f"session-{number}.guide.md", _guide(chance))
        _write(folder / f"session-{number}.quiz.yaml", _QUIZ)


_FRONT = (
    "---\ntitle: A session\nminutes: {least: 20, usual: 30, most: 60}\npriority: core\nobjectives: [first]\n"
    "key_messages:\n  - One sentence to take home.\nmethod: Talk and groups\n---\n"
)
_QUIZ = (
    "questions:\n  - id: q\n    objective: first\n    kind: single\n    text: Which?\n    options:\n"
    "      - id: a\n        text: This\n      - id: b\n        text: That\n    answer: [a]\n    why: Because.\n"
    "    self_check: true\n"
)


def session_text(chance: random.Random) -> str:
    """About 800 words of participant's text."""
    parts = []
    for number in range(4):
        parts.append(f"## Part {number + 1}\n\n{_sentences(chance, 5)} [@one, para. {number + 1}]\n")
        parts.append("\n".join(f"- {_sentence(chance)}" for _ in range(4)) + "\n")
        rows = "\n".join(f"| {_few(chance)} | {_few(chance)} | {_few(chance)} |" for _ in range(4))
        parts.append(f"| One | Two | Three |\n|---|---|---:|\n{rows}\n")
        parts.append(f'!!! example "{_few(chance)}"\n    {_sentences(chance, 2)}\n')
        parts.append(f"{_sentences(chance, 3)} **{_few(chance)}** and *{_few(chance)}*.\n")
    return "\n".join(parts)


def _guide(chance: random.Random) -> str:
    return (
        f"{_sentences(chance, 2)}\n\n## 1. Input (10 min)\n\n{_sentences(chance, 4)}\n\n## 2. Groups (20 min)\n\n"
        + (f'!!! ask "{_few(chance)}?"\n    {_sentence(chance)}\n\n## Pitfalls\n\n- {_sentence(chance)}\n')
    )


def _curriculum(keys: list[str]) -> str:
    """Sixteen sessions a day, each of thirty minutes."""
    head = "title: Everything\nhost: Us\nplace: Here\ntime_zone: UTC\nlanguage: en\naudience: Anybody\ndays:\n"
    days = []
    for number, start in enumerate(range(0, len(keys), 16)):
        day = f"20{26 + number // 336:02}-{number // 28 % 12 + 1:02}-{number % 28 + 1:02}"
        items = "\n".join(f"      - session: {key}" for key in keys[start : start + 16])
        days.append(f'  - date: "{day}"\n    start: "08:00"\n    end: "16:00"\n    items:\n{items}\n')
    return head + "".join(days)


def _sentence(chance: random.Random) -> str:
    return " ".join(chance.choices(_WORDS, k=12)).capitalize() + "."


def _sentences(chance: random.Random, number: int) -> str:
    return " ".join(_sentence(chance) for _ in range(number))


def _few(chance: random.Random) -> str:
    return " ".join(chance.choices(_WORDS, k=3)).capitalize()


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", newline="\n")
