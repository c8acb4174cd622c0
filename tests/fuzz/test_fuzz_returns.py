"""Two hundred broken files in the ordinary suite; `python tests/fuzz/run_returns.py 5000` for more."""

import pytest
from fuzz_returns import fuzz_returns


@pytest.mark.slow
def test_no_broken_file_stops_the_reading() -> None:
    report = fuzz_returns(200, seed=1)
    assert report.failures == ()
    assert 20 < report.refused < 190
