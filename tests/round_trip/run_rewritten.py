"""The long run: `python tests/round_trip/run_rewritten.py 1500 [seed]`; each form as a Word file and as a workbook."""

import sys
from pathlib import Path
from random import Random
from time import monotonic

sys.path.insert(0, str(Path(__file__).parents[1]))


def main(arguments: list[str]) -> int:
    from comparing import compare
    from forms_at_random import IN_PRINT
    from reading_back import read_back
    from rewriting import rewritten_files
    from samples import make_filled_form

    count = int(arguments[0]) if arguments else 1_500
    seed = int(arguments[1]) if arguments[1:] else 1_000_000
    begin, answers, faults = monotonic(), 0, 0
    for number in range(seed, seed + count):
        filled = make_filled_form(number, IN_PRINT)
        for kind, content in rewritten_files(filled.blank, Random(number)).items():
            comparison = compare(filled, read_back(content, filled))
            answers += comparison.same
            faults += len(comparison.faults)
            for fault in comparison.faults:
                print(f"form {number} as {kind}: {fault}")
    print(f"{2 * count} files saved again, {answers} answers the same, {faults} failures, {monotonic() - begin:.0f} s")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
