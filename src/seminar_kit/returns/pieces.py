"""Pieces that were found for one field: which of them is its answer, and what becomes of the others."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from seminar_kit.folding import fold
from seminar_kit.model.returned import Doubt, DoubtKind
from seminar_kit.returns.located import Piece, Stray


@dataclass(slots=True)
class Settled:
    """The pieces of each field by its key; one, or one for each of several choices."""

    pieces: dict[str, list[Piece]] = field(default_factory=lambda: defaultdict(list))
    doubts: list[Doubt] = field(default_factory=list)
    strays: list[Stray] = field(default_factory=list)


def settle(pieces: Iterable[Piece]) -> Settled:
    """What stands beside its own code goes before what was copied elsewhere with its control."""
    settled = Settled()
    waiting: list[Piece] = []
    for piece in sorted(pieces, key=lambda piece: (not piece.cell.text.strip(), piece.beside is not None)):
        if _is_free(piece, settled.pieces):
            settled.pieces[piece.asked.key].append(piece)
        elif piece.cell.text.strip():
            waiting.append(piece)
    for piece in waiting:
        _place_again(piece, settled)
    found = [piece for each in settled.pieces.values() for piece in each]
    settled.doubts += [moved(piece) for piece in found if piece.beside and piece.cell.text.strip()]
    return settled


def _is_free(piece: Piece, taken: Mapping[str, list[Piece]]) -> bool:
    """An empty cell takes no place from a filled one, and the boxes of several choices share one."""
    others = taken.get(piece.asked.key, [])
    return all(piece.choice and other.choice and other.choice != piece.choice for other in others)


def _place_again(piece: Piece, settled: Settled) -> None:
    """A copy belongs to the field beside whose code it stands, if that one has no answer."""
    same = [other for other in settled.pieces[piece.asked.key] if other.choice == piece.choice]
    beside = piece.beside
    if beside and not any(other.cell.text.strip() for other in settled.pieces.get(beside.key, [])):
        settled.pieces[beside.key] = [replace(piece, asked=beside, beside=piece.asked)]
    elif not any(fold(other.cell.text) == fold(piece.cell.text) for other in same):
        settled.strays.append(Stray(piece.cell.text, piece.place))


def moved(piece: Piece, row: int | None = None) -> Doubt:
    """That two fields lay claim to the answer."""
    return Doubt(DoubtKind.MOVED, piece.asked.key, row, piece.beside.key if piece.beside else "")
