"""The long run of killed programs: `python tests/fuzz/run_kills.py 200 [seed]`; prints what was lost, if anything."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[1] / "register"))

from kill_adding import kill_while_adding


def main(arguments: list[str]) -> int:
    kills = int(arguments[0]) if arguments else 200
    seed = int(arguments[1]) if arguments[1:] else 1
    with TemporaryDirectory() as folder:
        report = kill_while_adding(kills, seed, Path(folder))
    for failure in report.failures:
        print(failure)
    print(f"{report.kills} kills, {report.inside} of them inside an addition, {report.acknowledged} returns ", end="")
    print(f"acknowledged, {len(report.failures)} failures")
    return 1 if report.failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
