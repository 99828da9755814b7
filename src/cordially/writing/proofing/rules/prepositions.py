"""The wrong little word after a verb or an adjective, and set phrases that came out wrong."""

from __future__ import annotations

from typing import Final

from cordially.writing.proofing.rules.rule import Rule, literals


def _u(
    name: str,
    wrong: str,
    right: str | None,
    *,
    after: str = r"\b",
    before: str = r"\b",
    unless: str | None = None,
    sure: bool = True,
) -> Rule:
    """Return a rule of usage: write ``right`` for ``wrong``."""
    return Rule(
        name,
        "usage",
        rf"{before}(?P<x>{wrong}){after}",
        right,
        unless=unless,
        sure=sure,
        needs=literals(wrong),
    )


RULES: Final = (
    _u("modal-of", r"(?P<m>would|could|should|might|must)(?P<n>n't| not)? of", r"\g<m>\g<n> have", after=r"(?= \w+(?:ed|en|n|t|d|e|k|g)\b)", unless=r"of course"),
    _u("interested-on", "interested (?:on|about|at)", "interested in", after=r"(?= (?:the|your|this|working|joining|learning|a|how|what|any)\b)"),
    _u("responsible-of", "responsible of", "responsible for"),
    _u("depend-of", r"(?P<d>depend(?:s|ed|ing)?) of", r"\g<d> on", after=r"\b(?! course)"),
    _u("forward-for", r"(?P<f>look(?:ing|ed)? forward) (?:for|at)", r"\g<f> to"),
    _u("discuss-about", r"(?P<d>discuss(?:ed|ing|es)?) about", r"\g<d>"),
    _u("mention-about", r"(?P<d>mention(?:ed|ing)?) about", r"\g<d>", after=r"(?= (?:the|your|my|our|a|how|this)\b)"),
    _u("graduated-at", "graduated at", "graduated from", after=r"(?= (?:the|a|an|[A-Z]\w+)\b)", unless=r"graduated at the (?:top|age|end)", sure=True),
    _u("explain-me", r"(?P<e>explain(?:ed|ing|s)?) (?P<w>me|us)", r"\g<e> to \g<w>", after=r"(?= (?:the|how|why|what|your|a|that|more)\b)"),
    _u("explain-him", r"(?P<e>explain(?:ed|ing)) (?P<w>him|her|them)", r"\g<e> to \g<w>", after=r"(?= (?:the|how|why|what|your|a|my|our)\b)", unless=r"her (?:the|how|why)$x"),
    _u("suggest-me", r"suggest(?:ed)? (?:me|us)", None, after=r"(?= (?:to|a|the|some|that|how)\b)"),
    _u("other-hand", "in the other hand", "on the other hand"),
    _u("good-in", "good in", "good at", before=r"\b(?:am|is|are|was|very|really|be|'m) ", after=r"(?= (?:writing|planning|managing|working|solving|organi[sz]ing|listening|speaking|explaining|finding|making|math\w*|communication|numbers)\b)"),
    _u("since-years", "since", "for", before=r"\b(?:have|has|had|been|here|there|worked|working|lived|this) (?:\w+ ){0,4}?", after=r"(?= (?:over |more than |about )?(?:two|three|four|five|six|seven|eight|nine|ten|many|several|some|\d{1,2}) (?:years|months|weeks|days)\b(?! ago))"),
    _u("for-since", "for", "since", before=r"\b(?:have been|has been|have worked|been working|have lived) (?:\w+ ){0,4}?", after=r"(?= (?:19|20)\d\d\b)", unless=r"(?:plan|budget|goals?|target|forecast|strategy)\w* for"),
    _u("on-behave", "(?:on|in) behave of", "on behalf of"),
    _u("intensive-purposes", "intensive purposes", "intents and purposes"),
    _u("regardless", "irregardless", "regardless"),
    _u("use-to", "use to", "used to", before=r"(?:(?<=^)|(?<=[.!?,] )|(?<=and )|(?<=that )|(?<=who ))(?:I|we|he|she|they|who) ", after=r"(?= (?:work|be|live|manage|run|lead|teach|have|do|play|go)\b)"),
    _u("suppose-to", "suppose to", "supposed to", before=r"\b(?:am|is|are|was|were|'m|'re|be) "),
    _u("a-lots", "a lots of", "lots of"),
    _u("arrive-to", r"(?P<a>arrived?) to", r"\g<a> at", after=r"(?= (?:the|your|my|our|work)\b)"),
    _u("contact-to", r"(?P<a>contact(?:ed)?|visit(?:ed)?|reach(?:ed)?|call(?:ed)?|join(?:ed)?) to", r"\g<a>", after=r"(?= (?:you|him|her|them|me|your (?:team|company|office))\b)", before=r"\b(?:I|we|will|would|can|could|not|please|to|and) ", unless=r"reach to"),
    _u("answer-to", r"(?P<a>answer(?:ed)?|attend(?:ed)?|access(?:ed)?|lack(?:ed)?) (?:to|of)", r"\g<a>", before=r"\b(?:I|we|will|would|can|could|please|who|they) ", after=r"(?= (?:the|your|my|a|all|this)\b)", unless=r"attend(?:ed)? to"),
    _u("emphasise-on", r"(?P<a>emphasi[sz]e[sd]?|stress(?:ed)?) on", r"\g<a>", before=r"\b(?:I|we|to|you|they) ", after=r"(?= (?:the|my|your|how)\b)"),
    _u("different-with", "different with", "different from", after=r"(?= (?:the|my|your|what|other)\b)"),
    _u("consist-in", r"(?P<c>consist(?:s|ed)?) (?:from|by|with)", r"\g<c> of"),
    _u("comprise-of", r"(?P<c>comprise[sd]?) of", r"\g<c>", before=r"(?<!is )(?<!are )(?<!was )(?<!were )\b", unless=r"comprised of"),
    _u("according-with", "according with", "according to"),
    _u("familiar-in", "am familiar (?:to|in|of)", "am familiar with"),
    _u("apply-on", r"(?P<a>appl(?:y|ied|ying)) on", r"\g<a> for", after=r"(?= (?:the|this|your|a) (?:\w+ )?(?:role|position|job|vacancy|opening|post)\b)"),
    _u("experienced-on", "(?:experience|expertise|interest) on", None, before=r"\b(?:have|has|my|your|years'?|of|his|her|their|some) ", after=r"(?= (?:managing|working|leading|building|the field|this field|marketing|sales|software|logistics)\b)"),
    _u("proud-for", r"proud (?:for|about)", "proud of", after=r"(?= (?:the|my|our|what|this|having|being)\b)"),
    _u("participate-on", r"(?P<p>participat(?:e|ed|ing)) (?:on|at|to)", r"\g<p> in", after=r"(?= (?:the|a|an|your|this|several|many|two|three|projects|our)\b)"),
    _u("specialised-on", r"(?P<p>speciali[sz](?:e|ed|ing)) (?:on|at)", r"\g<p> in", after=r"(?= \w)"),
    _u("congratulate-for", r"(?P<c>congratulations?|congratulate you) (?:for|to)", r"\g<c> on", after=r"(?= (?:the|your)\b)", sure=False),
    _u("since-i-am", "I am working since", "I have been working since"),
    _u("in-regards", "in regards to", "in regard to", sure=False),
    _u("could-care", "could care less", "couldn't care less"),
    _u("at-monday", "at", "on", after=r"(?= (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?!\.com|'))", unless=r"\bat Sunday"),
    _u("in-monday", "in", "on", after=r"(?= (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?! (?:Times|morning traffic))(?:,| (?:morning|afternoon|evening)\b|[.!?]|$| at| I| we))"),
    _u("at-the-morning", "at the (?:morning|afternoon)", "in the morning", after=r"(?=\s*(?:[.,;!?]|$))"),
    _u("in-the-phone", "in the phone", "on the phone", before=r"\b(?:spoke|talk|talked|speak|spoken) "),
    _u("the-most-of", "the most of", "most of", before=r"\b(?:spent|for|with|know|met|manage|managed|to) ", after=r"(?= (?:my|the|our|your)\b)", unless=r"(?:make|made|making) the most"),
    _u("how-look-like", r"how (?P<s>[\w ]{1,25}?) (?P<l>looks?) like", r"what \g<s> \g<l> like"),
    _u("reason-because", "reason is because", "reason is that"),
    _u("despite-of", "despite of", "despite"),
    _u("inspite", "inspite", "in spite"),
    _u("cope-up", r"(?P<c>cop(?:e|ed|ing)) up with", r"\g<c> with"),
    _u("do-the-needful", "do the needful", None, sure=False),
    _u("open-minded", "open minded person", "open-minded person", sure=False),
    _u("most-of-people", "most of (?=people|companies|candidates|clients|customers|students|employers)", "most "),
    _u("as-well-as-also", "as well as also", "as well as"),
)  # fmt: skip
