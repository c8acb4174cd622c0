"""The long run: `python tests/fuzz/run.py 20000 [seed]`; prints what failed, with the seed that makes it again."""

import sys

from fuzz_check import fuzz


def main(arguments: list[str]) -> int:
    count = int(arguments[0]) if arguments else 20_000
    seed = int(arguments[1]) if arguments[1:] else 1_000_000
    report = fuzz(count, seed)
    for failure in report.failures:
        print(f"seed {failure.seed}: {failure.file}: {failure.reason}")
    print(f"{report.count} broken libraries, {report.told} with problems, {len(report.failures)} failures, ", end="")
    print(f"slowest {report.slowest_seconds:.2f} s")
    return 1 if report.failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
