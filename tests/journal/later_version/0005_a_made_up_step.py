"""A later version as it might be, for the tests of migrating."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("people") as people:
        people.add_column(sa.Column("pronouns", sa.Text(), nullable=False, server_default="they"))
        people.alter_column("folded", existing_type=sa.Text(), type_=sa.String(500), existing_nullable=False)
