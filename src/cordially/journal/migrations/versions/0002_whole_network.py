"""The whole network: where values come from, backgrounds, questions, one person under two records, search."""

import sqlalchemy as sa
from alembic import op

from cordially.journal.words import drop_index, make_index
from cordially.people import company_key, folded

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_COUNTS = ("added", "updated", "unchanged", "problem_rows", "raw_rows")


def upgrade() -> None:
    """Add columns and tables, fill what follows from the rows that are there, and index messages for search."""
    with op.batch_alter_table("import_files") as files:
        files.add_column(sa.Column("digest", sa.String(32)))
        for name in _COUNTS:
            files.add_column(sa.Column(name, sa.Integer(), server_default="0", nullable=False))
    with op.batch_alter_table("people") as people:
        people.add_column(sa.Column("searched", sa.Text(), server_default="", nullable=False))
    with op.batch_alter_table("messages") as messages:
        messages.add_column(sa.Column("medium", sa.String(10), server_default="linkedin", nullable=False))
        messages.add_column(sa.Column("says", sa.String(40)))
        messages.add_column(sa.Column("party", sa.Text()))
        messages.add_column(sa.Column("file_id", sa.Integer()))
        messages.add_column(sa.Column("line", sa.Integer()))
        messages.create_index(op.f("ix_messages_party"), ["party"])
        messages.create_index(op.f("ix_messages_conversation"), ["conversation"])
    with op.batch_alter_table("records") as records:
        records.alter_column(
            "kind", existing_type=sa.String(20), type_=sa.String(40), existing_nullable=False
        )
        records.add_column(sa.Column("file_id", sa.Integer()))
        records.add_column(sa.Column("line", sa.Integer()))
        records.create_index(op.f("ix_records_person_id"), ["person_id"])
    _fill_people()
    _fill_companies()
    _new_tables()
    make_index(op.get_bind())


def _fill_people() -> None:
    """Keys are made anew, as the way in which names are compared has changed."""
    connection = op.get_bind()
    people = sa.table(
        "people",
        *(sa.column(n) for n in ("id", "name", "profile", "company", "position", "company_key", "searched")),
    )
    told = connection.execute(
        sa.select(people.c.id, people.c.name, people.c.profile, people.c.company, people.c.position)
    ).all()
    rows = [
        {
            "row": number,
            "key": company_key(company) if company else None,
            "words": folded(" ".join(part for part in (name or profile, company, position) if part)),
        }
        for number, name, profile, company, position in told
    ]
    if rows:
        change = sa.update(people).where(people.c.id == sa.bindparam("row"))
        connection.execute(
            change.values(company_key=sa.bindparam("key"), searched=sa.bindparam("words")), rows
        )


def _fill_companies() -> None:
    """Make the keys anew; companies that have become one by it are joined under the first."""
    connection = op.get_bind()
    companies = sa.table("companies", *(sa.column(n) for n in ("id", "name", "company_key")))
    processes = sa.table("processes", sa.column("company_id"))
    told = connection.execute(sa.select(companies.c.id, companies.c.name).order_by(companies.c.id)).all()
    for number, _ in told:  # out of the way first: a new key may be another's old one
        connection.execute(
            sa.update(companies).where(companies.c.id == number).values(company_key=f"\n{number}")
        )
    first: dict[str, int] = {}
    for number, name in told:
        key = company_key(name)
        if key not in first:
            first[key] = number
            connection.execute(sa.update(companies).where(companies.c.id == number).values(company_key=key))
            continue
        moved = sa.update(processes).where(processes.c.company_id == number)
        connection.execute(moved.values(company_id=first[key]))
        connection.execute(sa.delete(companies).where(companies.c.id == number))


def _new_tables() -> None:
    op.create_table(
        "record_people",
        sa.Column("record_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["record_id"], ["records.id"], name=op.f("fk_record_people_record_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_record_people_person_id")),
        sa.ForeignKeyConstraint(["batch_id"], ["imports.id"], name=op.f("fk_record_people_batch_id")),
        sa.PrimaryKeyConstraint("record_id", "person_id", name=op.f("pk_record_people")),
    )
    op.create_index(op.f("ix_record_people_person_id"), "record_people", ["person_id"])
    op.create_table(
        "backgrounds",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("role", sa.Text()),
        sa.Column("started", sa.String(10)),
        sa.Column("finished", sa.String(10)),
        sa.Column("current", sa.Boolean()),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("batch_id", sa.Integer()),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_backgrounds_person_id")),
        sa.ForeignKeyConstraint(["batch_id"], ["imports.id"], name=op.f("fk_backgrounds_batch_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_backgrounds")),
    )
    op.create_index(op.f("ix_backgrounds_person_id"), "backgrounds", ["person_id"])
    op.create_index(op.f("ix_backgrounds_kind_key"), "backgrounds", ["kind", "key"])
    op.create_table(
        "questions",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("payload", sa.JSON(), nullable=False),
        sa.Column("outcome", sa.JSON(), nullable=False),
        sa.Column("person_id", sa.Integer()),
        sa.Column("other_id", sa.Integer()),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True)),
        sa.Column("batch_id", sa.Integer()),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_questions_person_id")),
        sa.ForeignKeyConstraint(["other_id"], ["people.id"], name=op.f("fk_questions_other_id")),
        sa.ForeignKeyConstraint(["batch_id"], ["imports.id"], name=op.f("fk_questions_batch_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_questions")),
        sa.UniqueConstraint("kind", "key", name=op.f("uq_questions_kind_key")),
    )
    op.create_index(op.f("ix_questions_person_id"), "questions", ["person_id"])
    op.create_index(op.f("ix_questions_other_id"), "questions", ["other_id"])
    op.create_table(
        "same_people",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("kept_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reasons", sa.JSON(), nullable=False),
        sa.Column("question_id", sa.Integer()),
        sa.Column("batch_id", sa.Integer()),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_same_people_person_id")),
        sa.ForeignKeyConstraint(["kept_id"], ["people.id"], name=op.f("fk_same_people_kept_id")),
        sa.ForeignKeyConstraint(["question_id"], ["questions.id"], name=op.f("fk_same_people_question_id")),
        sa.ForeignKeyConstraint(["batch_id"], ["imports.id"], name=op.f("fk_same_people_batch_id")),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_same_people")),
    )
    op.create_index(op.f("ix_same_people_kept_id"), "same_people", ["kept_id"])
    op.create_table(
        "raw_rows",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("file_id", sa.Integer(), nullable=False),
        sa.Column("line", sa.Integer()),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["file_id"], ["import_files.id"], name=op.f("fk_raw_rows_file_id")),
        sa.ForeignKeyConstraint(["batch_id"], ["imports.id"], name=op.f("fk_raw_rows_batch_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_raw_rows")),
    )


def downgrade() -> None:
    """Remove what this step added."""
    connection = op.get_bind()
    drop_index(connection)
    for table in ("raw_rows", "same_people", "questions", "backgrounds", "record_people"):
        op.drop_table(table)
    with op.batch_alter_table("records") as records:
        records.drop_index(op.f("ix_records_person_id"))
        records.drop_column("line")
        records.drop_column("file_id")
    with op.batch_alter_table("messages") as messages:
        messages.drop_index(op.f("ix_messages_conversation"))
        messages.drop_index(op.f("ix_messages_party"))
        for name in ("line", "file_id", "party", "says", "medium"):
            messages.drop_column(name)
    with op.batch_alter_table("people") as people:
        people.drop_column("searched")
    with op.batch_alter_table("import_files") as files:
        for name in (*_COUNTS, "digest"):
            files.drop_column(name)
