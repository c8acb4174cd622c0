"""`python -m seminar_kit` is `seminar-kit`."""

from seminar_kit.cli import main

main()
