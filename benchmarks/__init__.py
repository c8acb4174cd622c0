"""Speed, as ratios against named floors measured in the same run: `python -m benchmarks`."""
