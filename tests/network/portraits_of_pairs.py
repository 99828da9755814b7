"""Two people and what they share, as a careful friend of one of them would sort it. Part one: said before any rule was."""

from __future__ import annotations

from tests.network.portraits import Pair, fact

PAIRS = (
    Pair(
        story="a nurse and her old ward sister",
        mine=(
            fact("work", "Saint Brigid's Hospital", "2012-09", "2016-06", role="Staff nurse"),
            fact("certification", "Advanced Life Support"),
            fact("skill", "Wound Care"),
            fact("skill", "Communication"),
        ),
        theirs=(
            fact("work", "Saint Brigid's Hospital", "2008", "2015", role="Ward sister"),
            fact("certification", "Advanced Life Support"),
            fact("skill", "Wound care"),
            fact("skill", "communication"),
        ),
        expected=(
            "open_with work Saint Brigid's Hospital",
            "mention certification Advanced Life Support",
            "mention skill Wound Care",
        ),
    ),
    Pair(
        story="a Lagos lawyer and a partner of the firm",
        mine=(
            fact("school", "Eko Faculty of Law", "2003", "2008"),
            fact("group", "Eko Bar Association"),
            fact("language", "Yoruba"),
            fact("language", "English"),
        ),
        theirs=(
            fact("school", "Eko Faculty of Law", "2005", "2009"),
            fact("group", "EKO BAR ASSOCIATION"),
            fact("language", "Yorùbá"),
            fact("language", "English"),
        ),
        expected=(
            "open_with school Eko Faculty of Law",
            "open_with group Eko Bar Association",
            "mention language Yoruba",
        ),
    ),
    Pair(
        story="a Kyoto engineer and a manager of her year or not",
        mine=(
            fact("school", "京都工業大学校", "2014", "2016"),
            fact("interest", "囲碁"),
            fact("skill", "C++"),
            fact("skill", "C"),
        ),
        theirs=(
            fact("school", "Kyoto Industrial College", "2010", "2014"),
            fact("interest", "Go"),
            fact("skill", "C++"),
            fact("skill", "C#"),
        ),
        expected=("open_with school 京都工業大学校", "open_with interest 囲碁", "keep_in_mind skill C++"),
    ),
    Pair(
        story="an accountant whose employer must not know",
        mine=(fact("work", "Northwind", "2019", current=True), fact("interest", "Rowing")),
        theirs=(fact("work", "Northwind", "2016", "2021"), fact("interest", "rowing")),
        expected=("open_with interest Rowing", "better_not work Northwind"),
        search="confidential",
    ),
    Pair(
        story="two baristas of one café in different years",
        mine=(fact("work", "Café Alborada", "2010", "2012"),),
        theirs=(fact("work", "Cafe Alborada", "2015", "2018"),),
        expected=("mention work Café Alborada",),
    ),
    Pair(
        story="one hikes and the other hires",
        mine=(fact("interest", "Hiking"), fact("skill", "Hiring")),
        theirs=(fact("interest", "Hiring"), fact("skill", "Hiking")),
        expected=(),
    ),
    Pair(
        story="two programmers who shorten differently",
        mine=(fact("skill", "JS"), fact("skill", "k8s"), fact("skill", "Haskell")),
        theirs=(
            fact("skill", "JavaScript"),
            fact("skill", "Kubernetes"),
            fact("skill", "Haskell (Programming Language)"),
        ),
        expected=("mention skill Haskell", "keep_in_mind skill JS", "keep_in_mind skill k8s"),
    ),
    Pair(
        story="a Texan's football and a Londoner's soccer",
        mine=(fact("interest", "Football"),),
        theirs=(fact("interest", "Soccer"),),
        expected=("keep_in_mind? interest Football",),
    ),
    Pair(
        story="two colleges whose names are nearly one",
        mine=(fact("school", "Hillside College", "2011", "2014"),),
        theirs=(fact("school", "Hillside University College", "2011", "2014"),),
        expected=("keep_in_mind? school Hillside College",),
    ),
    Pair(
        story="two singers, one church",
        mine=(fact("group", "Grace Church Fellowship"), fact("interest", "Choir singing")),
        theirs=(fact("group", "Grace Church Fellowship"), fact("interest", "Choir")),
        expected=("open_with interest Choir singing", "better_not group Grace Church Fellowship"),
    ),
    Pair(
        story="a parish council told on both profiles",
        mine=(fact("volunteering", "Parish of Saint Olga", professed=True),),
        theirs=(fact("volunteering", "Parish of Saint Olga", professed=True),),
        expected=("keep_in_mind volunteering Parish of Saint Olga",),
    ),
    Pair(
        story="two freelancers who share nothing but the word",
        mine=(fact("work", "Freelance", "2015", current=True),),
        theirs=(fact("work", "freelance", "2012", current=True),),
        expected=(),
    ),
    Pair(
        story="two who grew up in Munich and spell it differently",
        mine=(fact("place", "München"),),
        theirs=(fact("place", "Munich, Bavaria, Germany"),),
        expected=("open_with place München",),
    ),
    Pair(
        story="two Springfields",
        mine=(fact("place", "Springfield, Illinois, United States"),),
        theirs=(fact("place", "Springfield, Missouri, United States"),),
        expected=(),
    ),
    Pair(
        story="two who come from one country",
        mine=(fact("place", "Kenya"),),
        theirs=(fact("place", "Kenya"),),
        expected=("keep_in_mind place Kenya",),
    ),
    Pair(
        story="a third person wrote with both",
        mine=(),
        theirs=(),
        expected=("keep_in_mind person Inês Duarte",),
        conversations=(("Inês Duarte",),),
    ),
    Pair(
        story="two who sort tins at one food bank",
        mine=(fact("volunteering", "Harbour Food Bank", "2020", current=True),),
        theirs=(fact("volunteering", "Harbour Food Bank", "2018", current=True),),
        expected=("open_with volunteering Harbour Food Bank",),
    ),
    Pair(
        story="two who rang doorbells for one party",
        mine=(fact("volunteering", "Meadow Democratic Party"),),
        theirs=(fact("volunteering", "Meadow Democratic Party"),),
        expected=("better_not volunteering Meadow Democratic Party",),
    ),
    Pair(
        story="one certificate in two spellings",
        mine=(fact("certification", "PMP"),),
        theirs=(fact("certification", "Project Management Professional (PMP)®"),),
        expected=("mention certification PMP",),
    ),
    Pair(
        story="promoted twice at one mill",
        mine=(
            fact("work", "Okonjo Mills", "2010", "2012", role="Clerk"),
            fact("work", "Okonjo Mills", "2012", "2015", role="Buyer"),
        ),
        theirs=(fact("work", "Okonjo Mills", "2011", "2014"),),
        expected=("open_with work Okonjo Mills",),
    ),
    Pair(
        story="thirty years apart at one school",
        mine=(fact("school", "Tec de Montecillo", finished="2014"),),
        theirs=(fact("school", "Instituto Tecnológico de Montecillo", finished="1980"),),
        expected=("open_with school Tec de Montecillo",),
    ),
    Pair(
        story="a librarian where the other studied",
        mine=(fact("work", "Hillside College", "2010", "2020"),),
        theirs=(fact("school", "Hillside College", "2012", "2015"),),
        expected=("mention work Hillside College",),
    ),
)
