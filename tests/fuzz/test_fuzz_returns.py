"""Two hundred broken files in the ordinary suite; `python tests/fuzz/run_returns.py 5000` for more."""

from urllib.error import URLError
from urllib.request import urlopen

import pytest
from fuzz_returns import fuzz_returns
from listening import listening


@pytest.mark.slow
def test_no_broken_file_stops_the_reading_or_reaches_outside() -> None:
    report = fuzz_returns(200, seed=1)
    assert (report.failures, report.calls) == ((), 0)
    assert 20 < report.refused < 190


def test_whoever_calls_outside_is_counted() -> None:
    with listening() as listener:
        with pytest.raises((URLError, ConnectionError)):
            urlopen(f"{listener.address}/picture.png", timeout=5)
        assert listener.calls == 1
