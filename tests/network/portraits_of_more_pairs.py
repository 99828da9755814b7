"""Two people and what they share. Part two: said after the rules were fixed, to see what they had missed."""

from __future__ import annotations

from tests.network.portraits import Pair, fact

MORE_PAIRS = (
    Pair(
        story="a São Paulo designer and a German one who both draw and climb",
        mine=(
            fact("skill", "Adobe Illustrator"),
            fact("interest", "Escalada"),
            fact("place", "São Paulo, Brasil"),
            fact("language", "Português"),
        ),
        theirs=(
            fact("skill", "Illustrator"),
            fact("interest", "Klettern"),
            fact("place", "Sao Paulo"),
            fact("language", "Portuguese (Brazil)"),
        ),
        expected=(
            "open_with interest Escalada",
            "open_with place São Paulo, Brasil",
            "keep_in_mind language Português",
            "keep_in_mind skill Adobe Illustrator",
        ),
    ),
    Pair(
        story="two teachers who began on the same day and know no end",
        mine=(fact("work", "Escuela Río Claro", "2014-09", current=False),),
        theirs=(fact("work", "Escuela Río Claro", "2014-09", "2019-06"),),
        expected=("mention work Escuela Río Claro",),
    ),
    Pair(
        story="an intern who began while the other was there, nobody knows for how long",
        mine=(fact("work", "Okonjo Mills", "2016-06", current=False),),
        theirs=(fact("work", "Okonjo Mills", "2014-01", "2019-06"),),
        expected=("open_with work Okonjo Mills",),
    ),
    Pair(
        story="one left in the month in which the other came",
        mine=(fact("work", "Aurora Labs", "2015-01", "2019-03"),),
        theirs=(fact("work", "Aurora Labs", "2019-03", current=True),),
        expected=("mention work Aurora Labs",),
    ),
    Pair(
        story="a secret search and an employer left long ago",
        mine=(fact("work", "Kauri Bank", "2010", "2014"), fact("work", "Tern Air", "2018", current=True)),
        theirs=(fact("work", "Kauri Bank", "2011", "2016"),),
        expected=("open_with work Kauri Bank",),
        search="confidential",
    ),
    Pair(
        story="a secret search and a job of which no end is told",
        mine=(fact("work", "Kauri Bank"),),
        theirs=(fact("work", "Kauri Bank", "2011", "2016"),),
        expected=("better_not work Kauri Bank",),
        search="confidential",
    ),
    Pair(
        story="a secret search and a third person",
        mine=(),
        theirs=(),
        expected=("better_not person Yusuf Demir",),
        search="confidential",
        conversations=(("Yusuf Demir",),),
    ),
    Pair(
        story="three letters among three, and one circular to all",
        mine=(),
        theirs=(),
        expected=("keep_in_mind person Zoya Petrova", "keep_in_mind person Ana Cruz"),
        conversations=(
            ("Ana Cruz",),
            ("Zoya Petrova",),
            ("zoya petrova",),
            tuple(f"Reader {letter}" for letter in "ABCDEFGHIJKLMNOP"),
        ),
    ),
    Pair(
        story="a Welsh speaker, a signer and a Spaniard's Spanish",
        mine=(
            fact("language", "Cymraeg"),
            fact("language", "BSL"),
            fact("language", "Spanish"),
            fact("language", "English"),
        ),
        theirs=(
            fact("language", "Welsh"),
            fact("language", "British Sign Language (BSL)"),
            fact("language", "Castellano"),
            fact("language", "Inglés"),
        ),
        expected=("mention language BSL", "mention language Cymraeg", "keep_in_mind language Spanish"),
    ),
    Pair(
        story="one writes Chinese, the other Mandarin",
        mine=(fact("language", "Chinese"),),
        theirs=(fact("language", "Mandarin Chinese"),),
        expected=("keep_in_mind? language Chinese",),
    ),
    Pair(
        story="two Londons",
        mine=(fact("place", "London"),),
        theirs=(fact("place", "London, Ontario, Canada"),),
        expected=("keep_in_mind? place London",),
    ),
    Pair(
        story="a Londoner and a Londoner",
        mine=(fact("place", "London"),),
        theirs=(fact("place", "London, England, United Kingdom"),),
        expected=("open_with place London",),
    ),
    Pair(
        story="Greater Kyiv and Київ",
        mine=(fact("place", "Київ", current=True),),
        theirs=(fact("place", "Greater Kyiv Metropolitan Area", current=True),),
        expected=("mention place Київ",),
    ),
    Pair(
        story="two who work from nowhere",
        mine=(
            fact("place", "Remote"),
            fact("school", "School of Hard Knocks"),
            fact("work", "Stealth Startup"),
        ),
        theirs=(
            fact("place", "Remote"),
            fact("school", "School of hard knocks"),
            fact("work", "Stealth startup"),
        ),
        expected=(),
    ),
    Pair(
        story="two with an online course",
        mine=(fact("school", "Coursera"),),
        theirs=(fact("school", "Coursera"),),
        expected=("keep_in_mind school Coursera",),
    ),
    Pair(
        story="the acronym of two universities",
        mine=(fact("school", "UW", "2010", "2014"),),
        theirs=(fact("school", "University of Westmarch", "2016", "2019"),),
        expected=("keep_in_mind? school UW",),
    ),
    Pair(
        story="a subsidiary and its parent, and the parent too",
        mine=(fact("work", "Amberline", "2010", "2014"),),
        theirs=(
            fact("work", "Amberline Web Services", "2015", "2019"),
            fact("work", "Amberline", "2012", "2015"),
        ),
        expected=("open_with work Amberline",),
    ),
    Pair(
        story="a group for cancer survivors, and one of cancer nurses",
        mine=(fact("group", "Breast Cancer Survivors Network"), fact("group", "Cancer Nurses of the North")),
        theirs=(
            fact("group", "Breast Cancer Survivors Network"),
            fact("group", "Cancer Nurses of the North"),
        ),
        expected=(
            "open_with group Cancer Nurses of the North",
            "better_not group Breast Cancer Survivors Network",
        ),
    ),
    Pair(
        story="pride, told by them",
        mine=(fact("group", "LGBTQ+ Engineers"),),
        theirs=(fact("group", "LGBTQ+ Engineers", professed=True),),
        expected=("keep_in_mind group LGBTQ+ Engineers",),
    ),
    Pair(
        story="two of one trade union",
        mine=(fact("group", "Gewerkschaft der Lokführer"),),
        theirs=(fact("group", "Gewerkschaft der Lokführer"),),
        expected=("better_not group Gewerkschaft der Lokführer",),
    ),
    Pair(
        story="an employer with a pious name is an employer",
        mine=(fact("work", "Christian & Sons Builders", "2010", "2014"),),
        theirs=(fact("work", "Christian & Sons Builders", "2013", "2016"),),
        expected=("open_with work Christian & Sons Builders",),
    ),
    Pair(
        story="a golfer's handicap, a tennis player's singles",
        mine=(fact("group", "Tennis Singles League"), fact("interest", "Golf")),
        theirs=(fact("group", "Tennis Singles League"), fact("interest", "golf")),
        expected=("open_with interest Golf", "open_with group Tennis Singles League"),
    ),
    Pair(
        story="two who like music and travel",
        mine=(fact("interest", "Music"), fact("interest", "Travelling")),
        theirs=(fact("interest", "music"), fact("interest", "Traveling")),
        expected=("keep_in_mind interest Music", "keep_in_mind interest Travelling"),
    ),
    Pair(
        story="Java is not JavaScript, C is not C#, Go is no game",
        mine=(fact("skill", "Java"), fact("skill", "C"), fact("interest", "Go")),
        theirs=(fact("skill", "JavaScript"), fact("skill", "C#"), fact("skill", "Go")),
        expected=(),
    ),
    Pair(
        story="two filers, a filler and a sealer",
        mine=(fact("skill", "Filing"), fact("skill", "Tiling")),
        theirs=(fact("skill", "Filling"), fact("skill", "Tilling")),
        expected=(),
    ),
    Pair(
        story="a British and an American spelling",
        mine=(fact("skill", "Behavioural modelling"),),
        theirs=(fact("skill", "Behavioral Modeling"),),
        expected=("mention skill Behavioural modelling",),
    ),
    Pair(
        story="two levels of one certificate",
        mine=(fact("certification", "Nimbus Certified Architect - Associate"),),
        theirs=(fact("certification", "Nimbus Certified Architect - Professional"),),
        expected=(),
    ),
    Pair(
        story="a Nairobi midwife: volunteered where the other worked",
        mine=(fact("volunteering", "Red Lantern", "2018", "2020"),),
        theirs=(fact("work", "Red Lantern", "2019", "2023"),),
        expected=("mention volunteering Red Lantern",),
    ),
    Pair(
        story="a relief society perhaps the same",
        mine=(fact("volunteering", "Red Lantern"),),
        theirs=(fact("volunteering", "Red Lantern Relief"),),
        expected=("keep_in_mind? volunteering Red Lantern",),
    ),
    Pair(
        story="two of one choir by name, two chess players by two alphabets",
        mine=(fact("interest", "Шахматы"), fact("interest", "playing the violin")),
        theirs=(fact("interest", "Chess"), fact("interest", "Geige")),
        expected=("open_with interest playing the violin", "open_with interest Шахматы"),
    ),
)
