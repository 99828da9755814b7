"""How companies are incorporated, in the languages of the world: words that do not say which company it is.

Only what cannot be read as something else is here: `UK` and `NL` are legal forms somewhere, and countries everywhere.
Everything is folded, as `cordially.people.folded` does it, and dots within initials are gone (`s.a.` is `sa`).
"""

from __future__ import annotations

from typing import Final

# fmt: off
LAST_WORDS: Final = frozenset((
    "ab", "ag", "as", "asa", "bv", "co", "company", "corp", "corporation", "doo", "ebf", "ek", "eood", "gmbh", "inc",
    "incorporated", "kft", "kg", "kgaa", "kk", "lda", "limited", "llc", "llp", "lp", "ltd", "ltda", "mbh", "nv", "ohg",
    "ood", "oy", "oyj", "pbc", "plc", "pte", "pty", "pvt", "sa", "sas", "sarl", "se", "sl", "spa", "spzoo", "srl",
    "sro", "ug", "zrt",
    "aktiebolag", "aktiengesellschaft", "aktieselskab", "aps", "asbl", "berhad", "bhd", "bvba", "cjsc",
    "clg", "cvba", "dac", "dmcc", "dooel", "ead", "eeig", "ehf", "eireli", "eirl", "eurl", "fzco", "fze", "gbr", "gesbr",
    "gie", "jsc", "kht", "kkt", "limitada", "lllp",
    "nyrt", "ohf", "ojsc", "onlus", "osakeyhtio", "partg", "partgmbb", "pcl", "pjsc", "pllc", "psc", "qpsc", "qsc",
    "sagl", "saic", "saoc", "saog", "sapi", "sasu", "sau", "scarl", "sccl", "scpa", "scrl", "sgps", "sicav", "slne", "slu",
    "snc", "sprl", "tbk", "uab", "vof", "vzw", "wll", "xxk",
    "ооо", "оао", "зао", "пао", "тов", "прат", "еоод", "оод", "ад", "еад", "αε", "επε", "ικε", "шпк", "доо",
    "شمم", "ذمم", "شمل", "שמ",
))
# fmt: on
"""Endings of one word."""

LAST_PHRASES: Final = tuple(
    tuple(phrase.split())
    for phrase in (
        "a s",
        "k s",
        "i s",
        "p s",
        "s a",
        "sa de cv",
        "sab de cv",
        "sapi de cv",
        "s de rl",
        "s de rl de cv",
        "srl de cv",
        "sa rl",
        "sp z oo",
        "sp zoo",
        "sp z o o",
        "spol sro",
        "spol s ro",
        "sdn bhd",
        "ltd sti",
        "limited sirketi",
        "anonim sirketi",
        "sanayi ve ticaret",
        "san ve tic",
        "kabushiki kaisha",
        "kabushiki gaisha",
        "godo kaisha",
        "yugen kaisha",
        "private limited",
        "pvt limited",
        "public company limited",
        "proprietary limited",
        "sociedad anonima",
        "sociedad limitada",
        "sociedade anonima",
        "societe anonyme",
        "societe par actions simplifiee",
        "societa per azioni",
        "gesellschaft mit beschrankter haftung",
        "gesellschaft mbh",
        "ges mbh",
        "eingetragener verein",
        "spolka z ograniczona odpowiedzialnoscia",
        "społka z ograniczona odpowiedzialnoscia",
        "społka akcyjna",
        "spolka akcyjna",
        "społka komandytowa",
        "naamloze vennootschap",
        "besloten vennootschap",
        "osakeyhtio",
        "public limited company",
        "limited liability company",
        "fz llc",
        "joint stock company",
        "perseroan terbatas",
        "ltda me",
        "בע מ",
    )
)
"""Endings of several words, as they are left when punctuation is gone (``S.à r.l.`` is ``sa rl``, ``A/S`` is ``a s``)."""

FIRST_PHRASES: Final = tuple(
    tuple(phrase.split())
    for phrase in (
        "ооо",
        "оао",
        "зао",
        "пао",
        "ип",
        "тов",
        "прат",
        "ooo",
        "oao",
        "zao",
        "pao",
        "pjsc",
        "ojsc",
        "cjsc",
        "jsc",
        "kabushiki kaisha",
        "kabushiki gaisha",
        "cong ty tnhh",
        "cong ty co phan",
        "công ty",
        "общество с ограниченнои ответственностью",
        "публичное акционерное общество",
        "акционерное общество",
        "товариство з обмеженою вiдповiдальнiстю",
        "societe anonyme",
    )
)
"""Beginnings, in languages that name the form first."""

UNSPACED: Final = (
    "株式会社", "有限会社", "合同会社", "一般社団法人", "(株)", "(有)", "股份有限公司", "有限责任公司", "有限責任公司", "有限公司",
    "주식회사", "유한회사", "(주)", "(유)", "บริษัท", "จํากัด", "(มหาชน)",
)  # fmt: skip
"""What is written without a space before or behind the name."""

DOTTED_ONLY: Final = frozenset(
    {"ev", "eg", "ad", "dd", "ks", "zs", "sc", "ac", "pc", "sp", "hf", "bm", "ca", "ua"}
)
"""Endings that are words or countries unless there is a dot behind each letter (``e.V.``, not ``EV``)."""

ARTICLES: Final = frozenset({"the", "a", "la", "le", "el", "los", "die", "der", "das", "and"})
"""What does not make a name by itself."""
