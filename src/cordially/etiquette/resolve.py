"""The one place where disagreement is decided.

The verdict on a move is a function of two things only: which of the move's positions (and facts of record) hold, as a
bitset, and the temperament. The steps, in order:

1.  *Applicable?* A move that makes no sense here is ``not_applicable``.
2.  *Facts that settle it.* A permission, a refusal, a closed door decide by themselves; the most cautious one counts.
    A closed door behind which something else would stand in the way (waits for contact to be allowed left aside) makes an
    ``avoid`` instead of a wait, unless it is a wait in a running process for more than time to pass: a decision ends both.
3.  *Same voice, more specific and opposing.* The narrower position of a voice replaces its general one.
4.  *Temperament.* Cautious: any voice that asks to wait, or reports harm, prevails; a bare objection is weighed.
    Balanced: the heavier side, each voice once; a tie waits. Bold: any voice in favour prevails. A first-hand harm on record holds for all three. House positions vote
    only where no voice speaks for or against; a house caution is always heard, but only as a
    caution, and the bold weigh it like any other. A ``do`` is with care when caution weighs at least a third as much as
    favour: one faint caution against many in favour does not spoil it.
5.  *Gates.* A blank note holds back every temperament; an unproofed profile the cautious, and the balanced unless they
    were given permission. After a decision the profile is only a matter of care. Two things in the way at once make an
    ``avoid``: no single event would make the move right.
"""

from typing import Final, NamedTuple

from cordially.etiquette.verdicts import AVOID, DO, DO_WITH_CARE, NOT_APPLICABLE, WAIT

CARE_SHARE: Final = 3
"""Caution makes a ``do`` one with care when this many times its weight reaches the weight in favour."""

MARKS: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    "granted": {"consent": ("granted",)},
    "decided": {"stage": ("offered", "hired", "rejected")},
    "running": {"stage": ("exploring", "applied", "interview_scheduled", "interviewing", "silent")},
}
"""Facts of record that the gates look at, compiled into bits like the conditions of positions."""


class MoveProgram(NamedTuple):
    """The positions of one move as bits. Masks say which bits are of which kind.

    ``voices`` and ``weights`` are per bit: who holds the position (a number), and what it weighs; ``unless`` pairs a position's bit with the bits that switch it off; ``replaces`` pairs a
    position's bit with the bits of the same voice that it replaces; ``untils`` names what each waiting bit waits for.
    """

    move: str
    ids: tuple[str, ...]
    positions: int
    favour: int
    waits: int
    avoids: int
    cares: int
    settles: int
    doors: int
    gates: int
    house: int
    harms: int
    proven_harm: int
    applies: int
    marks: dict[str, int]
    unless: tuple[tuple[int, int], ...]
    replaces: tuple[tuple[int, int], ...]
    voices: tuple[int, ...]
    weights: tuple[int, ...]
    untils: tuple[str | None, ...]


class Outcome(NamedTuple):
    """What came of weighing: the verdict's code, the sides as bitsets, the tally, and what a wait may wait for.

    ``favour`` and ``against`` hold every position that speaks, also the outvoted; ``set_aside`` those replaced by a
    narrower one of the same voice. ``tally`` is the weight in favour, against (with the gates, where they
    decide), and of mere caution; where a fact on record decides, its weight alone.
    """

    verdict: int
    favour: int
    against: int
    set_aside: int
    tally: tuple[int, int, int]
    untils: tuple[str, ...]
    decided_by: str


def weigh(program: MoveProgram, bits: int, temperament: str, *, tallied: bool = True) -> Outcome:
    """Decide one move for the conditions that hold (``bits``) and a temperament; leave out the tally if not asked for."""
    active = _active(program, bits)
    if program.applies and not bits & program.applies:
        return Outcome(NOT_APPLICABLE, 0, 0, 0, (0, 0, 0), (), "not applicable")
    gates = active & program.gates
    active &= ~gates
    replaced = _replaced(program, active)
    standing = active & ~replaced
    settling = standing & program.settles
    counted = _heard(program, standing & ~program.settles)
    if settling:
        verdict, by = _settled(program, settling), "a fact on record"
        if verdict == WAIT and _blocked_besides(program, bits, standing, temperament):
            verdict = AVOID
    else:
        verdict, by = _voted(program, counted, temperament)
    counted = settling or counted
    untils = _untils(program, counted) if verdict == WAIT else ()
    verdict, gate_untils = _gated(program, bits, gates, verdict, temperament)
    if gate_untils:
        counted |= gates
    cautions = program.waits | program.avoids | program.cares
    return Outcome(
        verdict,
        active & program.favour,
        (active & cautions) | gates,
        replaced,
        (
            _weight(program, counted & program.favour),
            _weight(program, counted & (program.waits | program.avoids)),
            _weight(program, counted & program.cares),
        )
        if tallied
        else (0, 0, 0),
        gate_untils or untils,
        "the note or the profile" if gate_untils else by,
    )


def _active(program: MoveProgram, bits: int) -> int:
    active = bits & program.positions
    for position, exceptions in program.unless:
        if active & position and bits & exceptions:
            active ^= position
    return active


def _replaced(program: MoveProgram, active: int) -> int:
    replaced = 0
    for position, general in program.replaces:
        if active & position:
            replaced |= active & general
    return replaced


def _heard(program: MoveProgram, standing: int) -> int:
    """Leave the house's votes out as soon as a voice speaks for or against; its cautions stay."""
    voices = standing & ~(program.house & ~program.cares)
    directed = program.favour | program.waits | program.avoids
    return voices if voices & directed else standing


def _weight(program: MoveProgram, bits: int) -> int:
    """Sum the weights, each voice once, at its strongest evidence."""
    strongest: dict[int, int] = {}
    while bits:
        low = bits & -bits
        index = low.bit_length() - 1
        voice, weight = program.voices[index], program.weights[index]
        if weight > strongest.get(voice, 0):
            strongest[voice] = weight
        bits ^= low
    return sum(strongest.values())


def _blocked_besides(program: MoveProgram, bits: int, standing: int, temperament: str) -> bool:
    """Say whether something else stands in the way that opening the door would leave, and no decision would end."""
    counted = _heard(program, standing & ~program.settles & ~program.doors)
    verdict, _ = _voted(program, counted, temperament)
    if verdict == WAIT:
        return not bits & program.marks["running"] or set(_untils(program, counted)) == {"date"}
    return verdict == AVOID


def _settled(program: MoveProgram, settling: int) -> int:
    if settling & program.avoids:
        return AVOID
    if settling & program.waits:
        return WAIT
    return DO_WITH_CARE if settling & program.cares else DO


def _voted(program: MoveProgram, counted: int, temperament: str) -> tuple[int, str]:
    """Count the votes; weights are added up only where both sides, or a caution, make them matter."""
    for_it = counted & program.favour
    against_it = counted & (program.waits | program.avoids)
    cautions = counted & program.cares
    if counted & program.proven_harm:
        return _refusal(program, counted, temperament), "a first-hand harm"
    by = "the house" if counted & ~program.house == 0 else f"the {temperament} reading of the voices"
    blocked = temperament == "cautious" and counted & (program.waits | program.harms)
    if blocked or (against_it and not for_it):
        return _refusal(program, counted, temperament), by
    if not for_it:
        return (DO_WITH_CARE if cautions else NOT_APPLICABLE), by
    if not against_it and not cautions:
        return DO, by
    favour, against = _weight(program, for_it), _weight(program, against_it)
    if temperament != "bold" and against >= favour:
        return _refusal(program, counted, temperament), by
    warned = temperament != "bold" and cautions & program.house
    if warned or CARE_SHARE * (_weight(program, cautions) + against) >= favour:
        return DO_WITH_CARE, by
    return DO, by


def _refusal(program: MoveProgram, counted: int, temperament: str) -> int:
    """Tell ``avoid`` from ``wait``: the cautious heed reported harm, the others only an ``avoid`` that nobody softens."""
    if temperament == "cautious" and counted & program.avoids & program.harms:
        return AVOID
    return WAIT if counted & program.waits else AVOID


def _untils(program: MoveProgram, bits: int) -> tuple[str, ...]:
    found: list[str] = []
    held = bits & program.waits
    while held:
        low = held & -held
        until = program.untils[low.bit_length() - 1]
        if until is not None and until not in found:
            found.append(until)
        held ^= low
    return tuple(found)


def _gated(
    program: MoveProgram, bits: int, gates: int, verdict: int, temperament: str
) -> tuple[int, tuple[str, ...]]:
    closed = set(_untils(program, gates)) if gates else set()
    granted = bits & program.marks["granted"]
    if temperament == "bold" or (temperament == "balanced" and granted):
        closed.discard("profile_proofed")
    if not closed or verdict in (NOT_APPLICABLE, AVOID):
        return verdict, ()
    if verdict == WAIT:
        blocked = "personal_note" in closed or not bits & program.marks["running"]
        return (AVOID, ()) if blocked else (WAIT, ())
    if "profile_proofed" in closed and bits & program.marks["decided"]:
        closed.discard("profile_proofed")
        if not closed:
            return DO_WITH_CARE, ()
    if len(closed) > 1:
        return AVOID, ()
    return WAIT, tuple(closed)
