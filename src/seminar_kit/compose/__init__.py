"""Compose a curriculum and its modules into a seminar, one edition at a time."""

from seminar_kit.compose.facilitator import compose_facilitator
from seminar_kit.compose.participant import compose_participant

__all__ = ["compose_facilitator", "compose_participant"]
