"""What passed between two people, and who could introduce whom. Part two: said after the weights were fixed."""

from __future__ import annotations

from tests.network.portraits import Acquaintance, House, dealings, insider, together

MORE_ACQUAINTANCES = (
    Acquaintance(
        story="a partner of a law office for ten years, with whom one writes weekly",
        dealings=dealings(
            200, 180, "2016-01-01", "2026-06-10", connected=True, worked_together=together("2012", "2022")
        ),
        words=("close",),
    ),
    Acquaintance(
        story="a sister of the ward, ten years together, last seen five years ago, no letters",
        dealings=dealings(connected=True, worked_together=together("2010", "2021"), same_team=True),
        words=("acquainted", "warm"),
    ),
    Acquaintance(
        story="a headhunter who writes and gets no answer",
        dealings=dealings(0, 7, "2024-01-01", "2026-05-01", connected=True),
        words=("connected",),
    ),
    Acquaintance(
        story="a headhunter not linked who wrote once",
        dealings=dealings(0, 1, "2026-05-01", "2026-05-01"),
        words=("distant",),
    ),
    Acquaintance(
        story="a former boss who recommended, and whom one thanked, years ago",
        dealings=dealings(
            4,
            5,
            "2021-02-01",
            "2022-03-01",
            connected=True,
            recommended_me=True,
            thanked="2022-03-01",
            worked_together=together("2017", "2021"),
            same_team=True,
        ),
        words=("warm", "close"),
    ),
    Acquaintance(
        story="a huge employer in the same years, another department",
        dealings=dealings(connected=True, worked_together=together("2015", "2019"), same_team=False),
        words=("connected", "acquainted"),
    ),
    Acquaintance(
        story="five clicks of praise and three groups",
        dealings=dealings(connected=True, endorsed_me=5, endorsed_them=5, both_in_groups=3),
        words=("connected", "acquainted"),
    ),
    Acquaintance(
        story="an interviewer of last week with a letter of thanks",
        dealings=dealings(2, 1, "2026-06-01", "2026-06-09", met="2026-06-05", thanked="2026-06-06"),
        words=("acquainted",),
    ),
    Acquaintance(
        story="a present colleague of five years",
        dealings=dealings(worked_together=together("2021"), same_team=True),
        words=("warm",),
    ),
    Acquaintance(
        story="a friend of the first hour: two letters a year for fifteen years",
        dealings=dealings(30, 30, "2011-01-01", "2026-01-05", connected=True),
        words=("warm", "close"),
    ),
)

MORE_HOUSES = (
    House(
        story="the recruiter one has met, the stranger who decides, the acquaintance",
        people=(
            insider("Kwame Mensah", dealings(connected=True), role="hiring_manager"),
            insider(
                "Lena Vogel",
                dealings(4, 4, "2026-03-01", "2026-05-20", met="2026-04-01", connected=True),
                role="recruiter",
            ),
            insider("Sara Lind", dealings(connected=True)),
        ),
        order=("Lena Vogel", "Kwame Mensah", "Sara Lind"),
    ),
    House(
        story="a friend who interviews you is no advocate",
        people=(
            insider(
                "Mei Tanaka", dealings(40, 40, "2020-01-01", "2026-05-01", connected=True), role="interviewer"
            ),
            insider(
                "Paulo Reis", dealings(5, 6, "2025-01-01", "2026-05-01", connected=True, met="2025-02-01")
            ),
        ),
        order=("Paulo Reis", "Mei Tanaka"),
    ),
    House(
        story="strangers who left are of no help",
        people=(
            insider("Ola Nordin", dealings(connected=True), there=False),
            insider("Ines Roth", dealings(), there=None),
        ),
        order=(),
    ),
    House(
        story="an old team mate who left, and a stranger who is there",
        people=(
            insider("Hana Kim", dealings()),
            insider(
                "Bilal Khan",
                dealings(
                    6, 6, "2024-01-01", "2026-02-01", worked_together=together("2019", "2024"), same_team=True
                ),
                there=False,
            ),
        ),
        order=("Bilal Khan", "Hana Kim"),
    ),
    House(
        story="an acquaintance who is there before a friend who left and fell silent",
        people=(
            insider(
                "Ivo Marek",
                dealings(40, 40, "2010-01-01", "2018-01-01", connected=True, recommended_me=True),
                there=False,
            ),
            insider(
                "Aroha Ngata", dealings(4, 4, "2025-09-01", "2026-05-01", connected=True, met="2025-09-01")
            ),
        ),
        order=("Aroha Ngata", "Ivo Marek"),
    ),
)
