"""Families of our own rules: what they find, and the right sentences beside them that they leave alone."""

from __future__ import annotations

import re

import pytest

from cordially.writing.proofing import proof

_MARK = re.compile(r"\{(.*?)=>(.*?)\}")

WRONG = (
    "My supervisor {handle=>handles} the rota and I order the stock.",
    "The clinic {don't=>doesn't} open on Fridays, so the ward is full.",
    "The guests in the old wing {has=>have} asked for a second lamp.",
    "The recipes you sent to our kitchen {was=>were} a success.",
    "Everyone who tasted the soup {were=>was} asked to vote.",
    "He and I {was=>were} apprentices under the same master.",
    "One of the best {nurse=>nurses} on our ward comes from Cebu.",
    "There {is=>are} only three seats left for the matinee.",
    "I have a colleague who {know=>knows} your cousin in Malmö.",
    "I trained two {apprentice=>apprentices} in the spring.",
    "When the storm hit, we closed the shutters and {carry=>carried} the flour upstairs.",
    "In my last job I repaired looms and {teach=>taught} the evening class.",
    "Last week you {mention=>mentioned} a vacancy in your Bergen yard.",
    "If I {would have=>had} a van, I would deliver the bread myself.",
    "I will write to you as soon as the parcel {will arrive=>arrives}.",
    "Before I came to Graz, I {have taught=>had taught} at two schools.",
    "I {know=>have known} Nkechi since our first week at the yard.",
    "We own {small bakery=>a small bakery} near the ferry.",
    "I am {third-year apprentice=>a third-year apprentice} at a joinery.",
    "We met at {workshop=>a workshop} in Tartu last May.",
    "At {beginning=>the beginning} of the season I plan the beds.",
    "I joined {Ministry=>the Ministry} of Transport after college.",
    "I believe that {the honesty=>honesty} is worth more than a discount.",
    "My cousin drives a lorry in {the Germany=>Germany}.",
    "That is {a great news=>great news} for the whole crew.",
    "She has the {patients=>patience} of an angel with the little ones.",
    "The workshop moved to a bigger {sight=>site} near the canal.",
    "My {roll=>role} includes the tills and the window display.",
    "I would rather earn less {then=>than} lose my weekends.",
    "We need to {higher=>hire} two bakers before Easter.",
    "The {hole=>whole} crew signed the card.",
    "I have {herd=>heard} a lot about your choir.",
    "Staff {moral=>morale} was low after the move.",
    "We serve {complementary=>complimentary} coffee at the desk.",
    "I was {wandering=>wondering} whether you still need a pastry cook.",
    "Thank you for your {help I=>help. I} really enjoyed the tour.",
    "My {Husband=>husband} repairs boats in Rijeka.",
    "I worked for {siemens=>Siemens} for two years.",
    "I {made=>did} a course in first aid last autumn.",
    "He is good at {calm=>calming} frightened horses.",
    "I am interested in {to learn=>learning} the trade.",
    "Would the fourth at nine suit you for a {call.=>call?}",
)
RIGHT = (
    "My father and my mother run the farm.",
    "The team are proud of the new pitch, and the cast have all signed it.",
    "An FBI agent, an MRI scan and an hotel: all three are in the story.",
    "Should you need a reference, Mr Ng'ambi will be glad to write one.",
    "I ran a shop in Cork and now run one in Galway.",
    "I studied in Graz and work in Linz.",
    "The people I met at the fair have written since.",
    "She asked that my manager sign the form.",
    "One of the crew was ill.",
    "We worked at night, on site and in sight of the sea.",
    "He rose to the role and bought a bread roll.",
    "I read your article and the whole of the report.",
    "More than two years passed before the past caught up.",
    "In the past I was in charge of stock, and at first in the charge room.",
    "My Swedish is weak, but last week it held.",
    "We had to effect a change in the rota.",
    "If it would be easier, I could come on Friday.",
    "We use a bain-marie, a biro and patience.",
    "The University of Ghana and the Ministry of Health are partners.",
)


@pytest.mark.parametrize("marked", WRONG)
def test_the_fault_is_found_without_the_larger_engine(marked: str) -> None:
    mark = _MARK.search(marked)
    assert mark is not None
    start, end = mark.start(), mark.start() + len(mark[1])
    spans = [finding.span for finding in proof(_MARK.sub(r"\1", marked), grammar=False)]
    assert any(span and span[0] < end and start < span[1] for span in spans)


@pytest.mark.parametrize("marked", WRONG)
def test_what_it_should_have_been_is_left_alone(marked: str) -> None:
    assert proof(_MARK.sub(r"\2", marked), grammar=False) == ()


@pytest.mark.parametrize("text", RIGHT)
def test_a_right_sentence_beside_it_is_left_alone(text: str) -> None:
    assert proof(text, grammar=False) == ()
