"""A program that adds returns one after the other, and says so of each once the register has acknowledged it.

`python add_many.py REGISTER NAME COUNT`; a third of the returns are the same for every NAME, and are corrections.
"""

import sys
from itertools import count, islice
from pathlib import Path

from register_samples import arrival, garden_return

from seminar_kit.model.register import Arrival
from seminar_kit.register import open_register

PROGRAM_COUNT = 3


def arrival_of(name: str, number: int) -> Arrival:
    """Every third is one that all programs add, and one more revision of the same plan."""
    if number % 3 == 0:
        content = f"shared {number}".encode() * 500
        return arrival(garden_return(crop=str(number)), content, ("Shared School", "2024"))
    content = f"{name} {number}".encode() * 500
    return arrival(garden_return(name), content, (f"{name} {number}", "2024"))


def main(arguments: list[str]) -> None:
    path, name, most = Path(arguments[0]), arguments[1], int(arguments[2]) if arguments[2:] else None
    for number in islice(count(), most):
        # As the command does: opened for each return anew.
        with open_register(path, create=True, busy_seconds=60) as register:
            added = register.add(arrival_of(name, number))
        print(f"{number} {added.entry.digest} {'new' if added.is_new else 'old'}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
