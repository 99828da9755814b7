"""What passed between two people, and who could introduce whom. Part one: said before any weight was."""

from __future__ import annotations

from tests.network.portraits import Acquaintance, House, dealings, insider, together

ACQUAINTANCES = (
    Acquaintance(
        story="a friend of six years who wrote a recommendation",
        dealings=dealings(60, 55, "2020-05-01", "2026-05-20", connected=True, recommended_me=True),
        words=("close",),
    ),
    Acquaintance(
        story="a stranger who accepted",
        dealings=dealings(connected=True, connected_on="2024-02-01"),
        words=("connected",),
    ),
    Acquaintance(
        story="three years in one small team until last year, not a message",
        dealings=dealings(connected=True, worked_together=together("2022-01", "2025-03"), same_team=True),
        words=("warm",),
    ),
    Acquaintance(
        story="three years in one small team long ago, not a message",
        dealings=dealings(connected=True, worked_together=together("2011", "2015"), same_team=True),
        words=("acquainted",),
    ),
    Acquaintance(
        story="forty messages in one day ten years ago",
        dealings=dealings(20, 20, "2016-04-04", "2016-04-04", connected=True, connected_on="2016-04-04"),
        words=("connected",),
    ),
    Acquaintance(
        story="six letters without an answer",
        dealings=dealings(6, 0, "2025-01-10", "2026-05-10", connected=True),
        words=("connected",),
    ),
    Acquaintance(
        story="a mentor who fell silent seven years ago",
        dealings=dealings(30, 30, "2014-01-01", "2019-05-01", connected=True, recommended_me=True),
        words=("warm",),
    ),
    Acquaintance(
        story="met at a conference a month ago, a few lines since",
        dealings=dealings(3, 3, "2026-05-14", "2026-06-01", connected=True, met="2026-05-14"),
        words=("acquainted",),
    ),
    Acquaintance(
        story="an entry of the address book",
        dealings=dealings(),
        words=("distant",),
    ),
    Acquaintance(
        story="a classmate of four years with whom one still writes",
        dealings=dealings(
            10, 12, "2019-03-01", "2025-09-01", connected=True, studied_together=together("2009", "2013")
        ),
        words=("warm",),
    ),
)

HOUSES = (
    House(
        story="the warm one inside, the warm one who left, the stranger inside",
        people=(
            insider("Wen Li", dealings(connected=True)),
            insider("Amara Okoye", dealings(40, 38, "2021-01-01", "2026-05-01", connected=True), there=False),
            insider("Jonas Brandt", dealings(30, 28, "2022-01-01", "2026-04-01", connected=True)),
        ),
        order=("Jonas Brandt", "Amara Okoye", "Wen Li"),
    ),
    House(
        story="one of them said no",
        people=(
            insider("Rosa Ibáñez", dealings(connected=True)),
            insider("Tariq Aziz", dealings(20, 20, "2022-01-01", "2026-05-01", refused=True)),
        ),
        order=("Rosa Ibáñez",),
    ),
    House(
        story="a friend from long ago comes after a friend of today",
        people=(
            insider(
                "Elif Kaya",
                dealings(50, 50, "2012-01-01", "2020-01-01", connected=True, recommended_me=True),
            ),
            insider("Noor Haddad", dealings(30, 30, "2021-01-01", "2026-05-01", connected=True)),
        ),
        order=("Noor Haddad", "Elif Kaya"),
    ),
    House(
        story="who never answered comes last",
        people=(
            insider("Piotr Zając", dealings(5, 0, "2025-01-01", "2026-01-01", connected=True)),
            insider("Mere Tui", dealings(connected=True)),
        ),
        order=("Mere Tui", "Piotr Zając"),
    ),
)
