"""The agenda: what the user said of steps, where people live, and what happened lately found without reading the whole log."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables and the index."""
    op.create_table(
        "step_marks",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("how", sa.String(10), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True)),
        sa.Column("reason", sa.Text()),
        sa.Column("events", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_step_marks")),
    )
    op.create_table(
        "whereabouts",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("zone", sa.Text()),
        sa.Column("country", sa.String(10)),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_whereabouts_person_id")),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_whereabouts")),
    )
    op.create_index(op.f("ix_events_kind_on_day_at"), "events", ["kind", "on_day", "at"])
