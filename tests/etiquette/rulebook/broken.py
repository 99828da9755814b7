"""Broken rulebook files, one fault each. The line that must be named ends in ``# HERE``."""

from __future__ import annotations

from typing import NamedTuple

SOUND_POSITION = """
[[position]]
id = "adler-wait-a-day"
voice = "adler"
move = "connect"
stance = "favour"
evidence = "opinion"
because = "It reads better the day after."
"""
"""A position without fault, to be spoilt by one more line or by a replaced one."""


class Broken(NamedTuple):
    """``where`` and ``field`` must be named as they stand here; every text in ``says`` must be in the message."""

    about: str
    text: str
    where: str
    field: str
    says: tuple[str, ...] = ()


def spoilt(about: str, field: str, line: str, *says: str) -> Broken:
    """Return the sound position with one line put in place of its own line for the field, or added."""
    lines = SOUND_POSITION.strip().splitlines()
    kept = [old for old in lines if not old.startswith(f"{field} =")]
    return Broken(about, "\n".join([*kept, f"{line}  # HERE"]), "position 'adler-wait-a-day'", field, says)


def lacking(field: str) -> Broken:
    kept = [line for line in SOUND_POSITION.strip().splitlines() if not line.startswith(f"{field} =")]
    kept[0] += "  # HERE"
    where = "position 1" if field == "id" else "position 'adler-wait-a-day'"
    if field == "id":
        where = "position 'connect'"
    return Broken(f"a position without {field}", "\n".join(kept), where, field, ("missing",))


POSITIONS = [
    *(lacking(field) for field in ("id", "voice", "move", "stance", "evidence", "because")),
    spoilt("a move misspelt", "move", 'move = "conect"', "'conect'", "Did you mean 'connect'?"),
    spoilt("a move in other words", "move", 'move = "ask to connect"', "Did you mean 'ask_to_connect'?"),
    spoilt("a move that is a list", "move", 'move = ["connect"]', "not known here"),
    spoilt("a stance misspelt", "stance", 'stance = "favor"', "Did you mean 'favour'?"),
    spoilt("a stance nobody knows", "stance", 'stance = "xyz"', "Choose from: urge, favour, accept"),
    spoilt("a stance that is a number", "stance", "stance = 3", "'3'"),
    spoilt("evidence hyphenated", "evidence", 'evidence = "first-hand"', "Did you mean 'first_hand'?"),
    spoilt(
        "evidence nobody knows", "evidence", 'evidence = "zzz"', "Choose from: first_hand, reported, opinion"
    ),
    spoilt("a reason left empty", "because", 'because = ""', "not empty"),
    spoilt("a reason of blanks", "because", 'because = "  "', "not empty"),
    spoilt("a reason that is a list", "because", 'because = ["It reads better."]', "text"),
    spoilt("a voice with capitals", "voice", 'voice = "Adler"', "'Adler' is not an id", "small letters"),
    spoilt("a voice with blanks", "voice", 'voice = "ann adler"', "not an id"),
    spoilt("a harm in words", "harm", 'harm = "yes"', "true or false"),
    spoilt("a harm as a number", "harm", "harm = 1", "true or false"),
    spoilt("a settling fact in words", "settles", 'settles = "true"', "true or false"),
    spoilt("a gate that is no wait", "gate", "gate = true", "A gate has the stance 'wait'"),
    spoilt("an until without a wait", "until", 'until = "decision"', "Only a 'wait'"),
    spoilt("an instead that is one word", "instead", 'instead = "thank_by_email"', "list"),
    spoilt("an empty instead", "instead", "instead = []", "at least one"),
    spoilt("an instead misspelt", "instead", 'instead = ["thank_by_mail"]', "Did you mean 'thank_by_email'?"),
    spoilt("an instead named twice", "instead", 'instead = ["publish", "publish"]', "twice"),
    spoilt("a claim nobody made", "claims", 'claims = ["L19"]', "'L19'", "Did you mean 'L1"),
    spoilt("a claim in small letters", "claims", 'claims = ["l04"]', "Did you mean 'L04'?"),
    spoilt(
        "a field misspelt", "becuase", 'becuase = "Oops."', "no field 'becuase'", "Did you mean 'because'?"
    ),
    spoilt("a field of another format", "weight", "weight = 3", "no field 'weight'"),
    spoilt("a when that is a list", "when", 'when = ["applied"]', "table of facts"),
    spoilt("a when in words", "when", 'when = "applied"', "table of facts"),
    spoilt("a fact misspelt", "when", 'when = { stagee = ["applied"] }', "'stagee'", "Did you mean 'stage'?"),
    spoilt("a fact's value alone", "when", 'when = { stage = "applied" }', "stage: ", "list"),
    spoilt("a fact's values left out", "when", "when = { stage = [] }", "stage: ", "at least one"),
    spoilt(
        "a fact's value misspelt",
        "when",
        'when = { stage = ["applied", "interveiwing"] }',
        "stage: 'interveiwing'",
        "Did you mean 'interviewing'?",
    ),
    spoilt("a yes that YAML would eat", "when", "when = { met = [true] }", "met: 'True'"),
    spoilt("a value of another fact", "when", 'when = { role = ["applied"] }', "role: 'applied'"),
    spoilt("a value named twice", "when", 'when = { met = ["yes", "yes"] }', "met: ", "twice"),
    spoilt("a dotted fact misspelt", "when", 'when.stag = ["applied"]', "Did you mean 'stage'?"),
    spoilt("a when given to a temperament", "when", 'when = { temperament = ["bold"] }', "'temperament'"),
    spoilt("an unless that is one box", "unless", 'unless = { met = ["yes"] }', "list"),
    spoilt("an unless of names", "unless", 'unless = ["adler-they-asked"]', "table of facts"),
    spoilt("an unless misspelt", "unless", 'unless = [{ consnt = ["granted"] }]', "Did you mean 'consent'?"),
    Broken(
        "a wait without an until",
        SOUND_POSITION.strip().replace("[[position]]", "[[position]]  # HERE").replace("favour", "wait"),
        "position 'adler-wait-a-day'",
        "until",
        ("add 'until'",),
    ),
    Broken(
        "a wait until something unknown",
        SOUND_POSITION.strip().replace("favour", "wait") + '\nuntil = "offer"  # HERE',
        "position 'adler-wait-a-day'",
        "until",
        ("'offer'", "Choose from: decision, consent, met"),
    ),
    Broken(
        "a fault in the second position",
        SOUND_POSITION + SOUND_POSITION.replace("a-day", "a-week") + 'harm = "no"  # HERE',
        "position 'adler-wait-a-week'",
        "harm",
        ("true or false",),
    ),
    Broken(
        "an id with capitals",
        SOUND_POSITION.strip().replace('"adler-wait-a-day"', '"Adler-Wait"  # HERE'),
        "position 'Adler-Wait'",
        "id",
        ("not an id",),
    ),
    Broken(
        "an id with underscores",
        SOUND_POSITION.strip().replace('"adler-wait-a-day"', '"adler_wait"  # HERE'),
        "position 'adler_wait'",
        "id",
        ("letters, digits and hyphens",),
    ),
    Broken(
        "one position where many are meant",
        SOUND_POSITION.strip().replace("[[position]]", "[position]  # HERE"),
        "position",
        "",
        ("[[position]]",),
    ),
]

SOURCES = [
    Broken(
        "a source without id",
        '[source]  # HERE\ntitle = "T"\npublication = "P"\nkind = "book"',
        "source",
        "id",
        ("missing",),
    ),
    Broken(
        "a source without title",
        '[source]  # HERE\nid = "adler"\npublication = "P"\nkind = "book"',
        "source",
        "title",
        ("missing",),
    ),
    Broken(
        "a source without publication",
        '[source]  # HERE\nid = "a"\ntitle = "T"\nkind = "book"',
        "source",
        "publication",
        ("missing",),
    ),
    Broken(
        "a source without kind",
        '[source]  # HERE\nid = "a"\ntitle = "T"\npublication = "P"',
        "source",
        "kind",
        ("missing",),
    ),
    Broken(
        "a kind of source misspelt",
        '[source]\nid = "a"\ntitle = "T"\npublication = "P"\nkind = "artikle"  # HERE',
        "source",
        "kind",
        ("Did you mean 'article'?",),
    ),
    Broken(
        "a year in words",
        '[source]\nid = "a"\ntitle = "T"\npublication = "P"\nkind = "book"\nyear = "2016"  # HERE',
        "source",
        "year",
        ("whole number from 1900 to 2100",),
    ),
    Broken(
        "a year before the typewriter",
        '[source]\nid = "a"\ntitle = "T"\npublication = "P"\nkind = "book"\nyear = 1789  # HERE',
        "source",
        "year",
        ("1900",),
    ),
    Broken(
        "a year with a fraction",
        '[source]\nid = "a"\ntitle = "T"\npublication = "P"\nkind = "book"\nyear = 2016.0  # HERE',
        "source",
        "year",
        ("whole number",),
    ),
    Broken(
        "a year that is true",
        '[source]\nid = "a"\ntitle = "T"\npublication = "P"\nkind = "book"\nyear = true  # HERE',
        "source",
        "year",
        ("whole number",),
    ),
    Broken(
        "an author where a voice is meant",
        '[source]\nid = "a"\ntitle = "T"\npublication = "P"\nkind = "book"\naddres = "https://example.org"  # HERE',
        "source",
        "addres",
        ("Did you mean 'address'?",),
    ),
    Broken("two sources in one file", "[[source]]  # HERE", "source", "", ("'source' must be a table",)),
    Broken(
        "a voice without a name", '[voice.adler]  # HERE\nrole = "coach"', "voice.adler", "name", ("missing",)
    ),
    Broken(
        "a voice without a trade",
        '[voice.adler]  # HERE\nname = "A. Adler"',
        "voice.adler",
        "role",
        ("missing",),
    ),
    Broken(
        "a voice's name left empty",
        '[voice.adler]\nname = ""  # HERE\nrole = "coach"',
        "voice.adler",
        "name",
        ("not empty",),
    ),
    Broken(
        "a voice's id with capitals",
        '[voice.Adler]  # HERE\nname = "A. Adler"\nrole = "coach"',
        "voice.Adler",
        "",
        ("small letters, digits and hyphens",),
    ),
    Broken(
        "a voice that is a text", '[voice]  # HERE\nadler = "coach"', "voice.adler", "", ("must be a table",)
    ),
    Broken(
        "a voice's field misspelt",
        '[voice.adler]\nname = "A. Adler"\nrole = "coach"\npublicaton = "P"  # HERE',
        "voice.adler",
        "publicaton",
        ("Did you mean 'publication'?",),
    ),
]

EXAMPLES = [
    Broken(
        "an example without a name",
        '[[case]]  # HERE\ngiven = {}\nexpect = { connect = "do" }',
        "case 1",
        "name",
        ("missing",),
    ),
    Broken(
        "an example without a situation",
        '[[case]]  # HERE\nname = "N"\nexpect = { connect = "do" }',
        "case 'N'",
        "given",
        ("missing",),
    ),
    Broken(
        "an example that expects nothing",
        '[[case]]  # HERE\nname = "N"\ngiven = {}',
        "case 'N'",
        "expect",
        ("missing",),
    ),
    Broken(
        "an empty expectation",
        '[[case]]\nname = "N"\ngiven = {}\nexpect = {}  # HERE',
        "case 'N'",
        "expect",
        ("table of moves",),
    ),
    Broken(
        "an expectation for an unknown move",
        '[[case]]\nname = "N"\ngiven = {}\nexpect = { conect = "do" }  # HERE',
        "case 'N'",
        "expect",
        ("Did you mean 'connect'?",),
    ),
    Broken(
        "an unknown verdict",
        '[[case]]\nname = "N"\ngiven = {}\nexpect = { connect = "do with care" }  # HERE',
        "case 'N'",
        "expect",
        ("Did you mean 'do_with_care'?",),
    ),
    Broken(
        "an unknown verdict among several",
        '[[case]]\nname = "N"\ngiven = {}\nexpect = { connect = ["do", "dont"] }  # HERE',
        "case 'N'",
        "expect",
        ("'dont'",),
    ),
    Broken(
        "no verdict to choose from",
        '[[case]]\nname = "N"\ngiven = {}\nexpect = { connect = [] }  # HERE',
        "case 'N'",
        "expect",
        ("at least one",),
    ),
    Broken(
        "a situation with a list",
        '[[case]]\nname = "N"\ngiven = { stage = ["applied"] }  # HERE\nexpect = { connect = "do" }',
        "case 'N'",
        "given",
        ("stage: ", "not known here"),
    ),
    Broken(
        "a situation with an unknown fact",
        '[[case]]\nname = "N"\ngiven = { rapprt = "warm" }  # HERE\nexpect = { connect = "do" }',
        "case 'N'",
        "given",
        ("Did you mean 'rapport'?",),
    ),
    Broken(
        "an unknown temperament",
        '[[case]]\nname = "N"\ngiven = {}\ntemperament = "brave"  # HERE\nexpect = { connect = "do" }',
        "case 'N'",
        "temperament",
        ("Choose from: cautious, balanced, bold",),
    ),
    Broken(
        "citations that are one word",
        '[[case]]\nname = "N"\ngiven = {}\nexpect = { connect = "do" }\ncites = "adler-wait"  # HERE',
        "case 'N'",
        "cites",
        ("list",),
    ),
    Broken(
        "a best that is no move",
        '[[case]]\nname = "N"\ngiven = {}\nexpect = { connect = "do" }\nbest = ["view_profil"]  # HERE',
        "case 'N'",
        "best",
        ("Did you mean 'view_profile'?",),
    ),
    Broken(
        "an invariant that forbids nothing",
        '[[invariant]]  # HERE\nname = "N"\nmove = "connect"',
        "invariant 'N'",
        "never",
        ("missing",),
    ),
    Broken(
        "an invariant that forbids an unknown verdict",
        '[[invariant]]\nname = "N"\nmove = "connect"\nnever = ["no"]  # HERE',
        "invariant 'N'",
        "never",
        ("'no'",),
    ),
    Broken(
        "an invariant for an unknown temperament",
        '[[invariant]]\nname = "N"\nmove = "connect"\nnever = ["do"]\ntemperaments = ["shy"]  # HERE',
        "invariant 'N'",
        "temperaments",
        ("'shy'",),
    ),
    Broken(
        "an entry of an unknown kind",
        '[[entry]]\nclaim = "L15"\nkind = "templat"  # HERE\nroom = "writing"\nabout = "A"\nvoice = "lang"',
        "entry 'L15'",
        "kind",
        ("Did you mean 'template'?",),
    ),
    Broken(
        "an entry without a claim",
        '[[entry]]  # HERE\nkind = "template"\nroom = "writing"\nabout = "A"\nvoice = "lang"',
        "entry 1",
        "claim",
        ("missing",),
    ),
]

OTHERS = [
    Broken(
        "a table misspelt",
        "[[postion]]  # HERE\nid = 1",
        "postion",
        "",
        ("no table 'postion'", "Did you mean 'position'?"),
    ),
    Broken("a table of another format", "[rules]  # HERE\na = 1", "rules", "", ("no table 'rules'",)),
    Broken(
        "a label for no move",
        '[label]\nconect = "Connect"  # HERE',
        "label",
        "conect",
        ("Did you mean 'connect'?",),
    ),
    Broken("an empty label", '[label]\nconnect = ""  # HERE', "label", "connect", ("text",)),
    Broken("a label that is a number", "[label]\nconnect = 1  # HERE", "label", "connect", ("text",)),
    Broken(
        "an applicability without a reason",
        '[[applies]]  # HERE\nmove = "connect"',
        "applies 'connect'",
        "otherwise",
        ("missing",),
    ),
    Broken(
        "a worth above a hundred",
        '[[value]]\nmove = "connect"\nworth = 101  # HERE\nbecause = "B"',
        "value 'connect'",
        "worth",
        ("whole number from 0 to 100",),
    ),
    Broken(
        "a worth below nothing",
        '[[value]]\nmove = "connect"\nworth = -1  # HERE\nbecause = "B"',
        "value 'connect'",
        "worth",
        ("whole number from 0 to 100",),
    ),
    Broken(
        "an override of the voice",
        '[override.lang-look-them-up]\nvoice = "adler"  # HERE',
        "override.lang-look-them-up",
        "voice",
        ("no field 'voice'",),
    ),
    Broken(
        "an override misspelt",
        '[override.lang-look-them-up]\nstance = "acept"  # HERE',
        "override.lang-look-them-up",
        "stance",
        ("Did you mean 'accept'?",),
    ),
    Broken(
        "switching off one name", '[switch_off]\nsources = "lang"  # HERE', "switch_off", "sources", ("list",)
    ),
    Broken(
        "switching off a voice",
        '[switch_off]\nvoices = ["lang"]  # HERE',
        "switch_off",
        "voices",
        ("no field 'voices'",),
    ),
    Broken(
        "switching off what is no id",
        '[switch_off]\npositions = ["Lang"]  # HERE',
        "switch_off",
        "positions",
        ("not an id",),
    ),
]

DISGUISES = [
    spoilt(
        "a reason that drives the terminal", "because", 'because = "Wait. \\u001b[5m"', "control characters"
    ),
    spoilt(
        "a reason that turns its words round", "because", 'because = "Wait. \\u202enot"', "control characters"
    ),
]

BROKEN = [*DISGUISES, *POSITIONS, *SOURCES, *EXAMPLES, *OTHERS]
