"""The long run: `python tests/fuzz/run_returns.py 5000 [seed]`; prints what failed, with its seed."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))


def main(arguments: list[str]) -> int:
    from fuzz_returns import fuzz_returns

    count = int(arguments[0]) if arguments else 5_000
    seed = int(arguments[1]) if arguments[1:] else 1_000_000
    report = fuzz_returns(count, seed)
    for failure in report.failures:
        print(f"seed {failure.seed}: {failure.reason}")
    print(f"{report.count} broken files, {report.refused} refused, {len(report.failures)} failures, ", end="")
    print(f"slowest {report.seconds:.2f} s, largest child {report.megabytes} MB, {report.calls} calls outside")
    return 1 if report.failures or report.calls else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
