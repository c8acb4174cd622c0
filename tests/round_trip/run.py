"""The long run: `python tests/round_trip/run.py 300 [seed]`; prints what was lost, with the number of its form."""

import sys
from pathlib import Path
from time import monotonic

sys.path.insert(0, str(Path(__file__).parents[1]))


def main(arguments: list[str]) -> int:
    from round_trips import make_round_trips

    count = int(arguments[0]) if arguments else 300
    seed = int(arguments[1]) if arguments[1:] else 1_000_000
    begin = monotonic()
    report = make_round_trips(count, seed)
    for fault in report.faults:
        print(fault)
    print(f"{report.count} forms through LibreOffice, {report.same} answers the same, {report.told} told, ", end="")
    print(f"{len(report.faults)} failures, {monotonic() - begin:.0f} s")
    return 1 if report.faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
