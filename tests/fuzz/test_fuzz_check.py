"""A thousand broken libraries in the ordinary suite; `python tests/fuzz/run.py 20000` for more."""

import pytest
from fuzz_check import fuzz


@pytest.mark.slow
def test_no_broken_file_stops_the_kit() -> None:
    report = fuzz(1_000, seed=1)
    assert report.failures == ()
    assert report.told > 700
