"""Ways to break a file as people, programs and attackers do."""

from collections.abc import Callable
from random import Random
from typing import TypeAlias

Mutation: TypeAlias = Callable[[bytes, Random], bytes]

_YAML = (
    "&a ",
    "*a",
    "<<: *a",
    "!x ",
    "!!python/object:x ",
    "? ",
    "- ",
    ": ",
    "---\n",
    "...\n",
    "{",
    "[",
    "|",
    ">-",
    "\t",
    "#",
    "%",
)
_MARKDOWN = (
    "[",
    "](",
    "![",
    "`",
    "```\n",
    "~~",
    "**",
    "_",
    "> ",
    "| a |\n",
    "|---|\n",
    "<b>",
    "<!--",
    "[^1]",
    "[^1]: ",
    "$",
)
_KIT = (
    "[@a",
    "[@a, p. 1; @",
    "{{ ",
    "{{ a }}",
    "!!! note\n",
    "??? say\n    ",
    "(10 min)",
    "## ",
    "# ",
    ":   ",
    "- [x] ",
)
_ODD = (
    "\0",
    "\x1b",
    "\ufeff",
    "\u2028",
    "\u202e",
    "\r",
    "\udc80",
    "é" * 40,
    "٣",
    "𝄞",
    "a" * 5000,
    "9" * 400,
    "\\" * 60,
)
_NESTED = ("[", "{a: ", "- ", "> ", "* ", "!!! note\n    ", "((", "`", "**a ", "![", "<", "{{", "[^", "|", '"', "&a [")


def flip_bytes(content: bytes, random: Random) -> bytes:
    """Change a few bytes to any others."""
    changed = bytearray(content)
    for _ in range(random.randint(1, 8)):
        if changed:
            changed[random.randrange(len(changed))] = random.randrange(256)
    return bytes(changed)


def cut(content: bytes, random: Random) -> bytes:
    """Take out a part, often to the end, as a broken download does."""
    start = random.randint(0, len(content))
    end = len(content) if random.random() < 0.5 else random.randint(start, len(content))
    return content[:start] + content[end:]


def repeat(content: bytes, random: Random) -> bytes:
    """Say a part many times over."""
    start = random.randint(0, len(content))
    end = min(len(content), start + random.randint(1, 200))
    return content[:end] + content[start:end] * random.randint(1, 60) + content[end:]


def insert_signs(content: bytes, random: Random) -> bytes:
    """Put signs that mean something to a parser anywhere."""
    for _ in range(random.randint(1, 4)):
        sign = random.choice(_YAML + _MARKDOWN + _KIT + _ODD).encode("utf-8", "surrogatepass")
        at = random.randint(0, len(content))
        content = content[:at] + sign + content[at:]
    return content


def swap_lines(content: bytes, random: Random) -> bytes:
    """Put two lines in each other's place."""
    lines = content.split(b"\n")
    one, other = random.randrange(len(lines)), random.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return b"\n".join(lines)


def indent_lines(content: bytes, random: Random) -> bytes:
    """Move some lines in or out."""
    lines = content.split(b"\n")
    for at in random.sample(range(len(lines)), min(len(lines), random.randint(1, 6))):
        lines[at] = b" " * random.randint(1, 9) + lines[at] if random.random() < 0.6 else lines[at].lstrip()
    return b"\n".join(lines)


def nest_deeply(content: bytes, random: Random) -> bytes:
    """Open the same thing hundreds of times and never close it."""
    at = random.randint(0, len(content))
    return content[:at] + random.choice(_NESTED).encode() * random.randint(50, 3000) + content[at:]


def replace_values(content: bytes, random: Random) -> bytes:
    """Give a key another kind of value."""
    lines = content.split(b"\n")
    with_values = [at for at, line in enumerate(lines) if b": " in line]
    if with_values:
        at = random.choice(with_values)
        value = random.choice(
            ("", "~", "true", "12", "-1", "1e9", "[a, b]", "{a: b}", "[]", "{}", "'x", '"\\0"', "x: y")
        )
        lines[at] = lines[at].split(b": ")[0] + b": " + value.encode()
    return b"\n".join(lines)


MUTATIONS: tuple[Mutation, ...] = (
    flip_bytes,
    cut,
    repeat,
    insert_signs,
    swap_lines,
    indent_lines,
    nest_deeply,
    replace_values,
)
