"""What verifying finds in a register that another program has touched."""

from pathlib import Path

import pytest
from register_samples import arrival
from test_register_faults import change

from seminar_kit.model.register import Entry
from seminar_kit.problems import Place
from seminar_kit.register import open_register
from seminar_kit.register.rows import insert
from seminar_kit.register.verify import entry_problems

GO_BACK = "go back to the last backup, and add what came after it"
READ_AGAIN = "go back to the last backup, or read the file of this entry once more"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Three revisions of one plan, and one of another."""
    made = tmp_path / "returns.sqlite"
    with open_register(made, create=True) as register:
        for content in (b"1", b"2" * 9000, b"3"):
            register.add(arrival(content=content))
        register.add(arrival(content=b"4", identity=("South School", "2024")))
    return made


def found(path: Path) -> list[tuple[str, str, str]]:
    with open_register(path) as register:
        return [(problem.rule, problem.what, problem.fix) for problem in register.verify()]


def test_an_untouched_register_is_as_it_was_written(path: Path) -> None:
    assert found(path) == []


@pytest.mark.parametrize(
    ("order", "rule", "what", "fix"),
    [
        (
            "UPDATE file SET content = x'31' WHERE entry = 3",
            "register-keeps-each-file",
            "the file of entry 3 is not the one that was added",
            GO_BACK,
        ),
        (
            "UPDATE file SET content = x'0102' WHERE entry = 2",
            "register-keeps-each-file",
            "the file of entry 2 is not the one that was added",
            GO_BACK,
        ),
        ("DELETE FROM file WHERE entry = 3", "register-keeps-each-file", "the file of entry 3 is missing", GO_BACK),
        (
            "UPDATE entry SET returned = replace(returned, 'Beans', 'Peas') WHERE number = 4",
            "entry-can-be-read",
            "entry 4 cannot be read (it is not as it was added)",
            READ_AGAIN,
        ),
        (
            "UPDATE entry SET revision = 7 WHERE number = 3",
            "entry-can-be-read",
            "entry 3 cannot be read (it is not as it was added)",
            READ_AGAIN,
        ),
        (
            "DELETE FROM entry WHERE number = 4",
            "register-is-whole",
            '"returns.sqlite" is damaged: row 4 of "file" belongs to nothing in "entry"',
            GO_BACK,
        ),
    ],
)
def test_what_was_changed_is_found(path: Path, order: str, rule: str, what: str, fix: str) -> None:
    change(path, order)
    assert found(path) == [(rule, what, fix)]


def test_an_entry_that_is_missing_is_found(path: Path) -> None:
    change(path, "DELETE FROM file WHERE entry = 3", "DELETE FROM entry WHERE number = 3")
    assert found(path) == [("entry-can-be-read", "entry 3 is missing", READ_AGAIN)]


@pytest.mark.parametrize(
    ("replaces", "revision", "identity"),
    [
        (3, 5, ()),
        (3, 3, ("West School", "2024")),
        (3, 5, ("North School", "2024")),
        (4, 4, ("North School", "2024")),
        (None, 1, ("North School", "2024")),
    ],
)
def test_a_revision_that_does_not_follow_on_the_one_before_it_is_found(
    path: Path, replaces: int | None, revision: int, identity: tuple[str, ...]
) -> None:
    """As a kit with a fault could have written it."""
    came = arrival(content=b"5", identity=identity)
    chain = Entry(
        number=5,
        revision=revision,
        replaces=replaces,
        committee=came.committee,
        identity=came.identity,
        brought_by=came.brought_by,
        received=came.received,
        file_name=came.file_name,
        digest=came.digest,
        returned=came.returned,
    )
    with open_register(path) as register:
        register.connection.execute("DROP INDEX one_revision")
        insert(register.connection, chain, b"5")
        problems = list(entry_problems(register.connection, Place("r")))
    assert [(problem.rule, problem.what) for problem in problems] == [
        ("revisions-form-a-chain", "entry 5 does not follow on the revision before it")
    ]


def test_a_page_that_was_overwritten_is_found(path: Path) -> None:
    """Some byte somewhere: whatever it hits, nothing is wrong silently and nothing stops the kit."""
    content = path.read_bytes()
    last = content.rindex(arrival().returned.leftovers[0].text.encode())
    path.write_bytes(content[:last] + b"\xff" + content[last + 1 :])
    assert [rule for rule, _, _ in found(path)] in (["entry-can-be-read"], ["register-is-whole"])
