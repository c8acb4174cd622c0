"""Timing: two things in turn, so that a machine that slows down slows both; medians and their ratio."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measured:
    """Medians in seconds or another unit; `bound` is the most that ratio, or without a floor time, should be."""

    name: str
    seconds: float
    bound: float
    floor_name: str = ""
    floor_seconds: float = 0.0
    unit: str = "s"

    @property
    def figure(self) -> float:
        return self.seconds / self.floor_seconds if self.floor_seconds else self.seconds

    def __str__(self) -> str:
        verdict = "ok" if self.figure <= self.bound else "OVER"
        if self.floor_seconds:
            against = f"{self.figure:6.2f} x {self.floor_name} ({self.floor_seconds:.3f} {self.unit})"
        else:
            against = "no floor"
        return f"{self.name:<58} {self.seconds:7.3f} {self.unit}  {against:<52} bound {self.bound:g}  {verdict}"


def seconds_of(action: Callable[[], object]) -> float:
    started = time.perf_counter()
    action()
    return time.perf_counter() - started


def measure(name: str, action: Callable[[], object], bound: float, times: int = 5) -> Measured:
    """A time without a floor; the first run warms up and does not count."""
    action()
    return Measured(name, statistics.median(seconds_of(action) for _ in range(times)), bound)


def measure_against(
    name: str,
    action: Callable[[], object],
    floor_name: str,
    floor: Callable[[], object],
    bound: float,
    times: int = 5,
) -> Measured:
    """Action and floor in turn, the first of each not counted."""
    action(), floor()
    pairs = [(seconds_of(action), seconds_of(floor)) for _ in range(times)]
    return Measured(
        name,
        statistics.median(pair[0] for pair in pairs),
        bound,
        floor_name,
        statistics.median(pair[1] for pair in pairs),
    )
