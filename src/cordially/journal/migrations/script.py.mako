"""${message}."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy import Text  # noqa: F401  # JSON columns of PostgreSQL are rendered with it
${imports if imports else ""}
revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = None
depends_on = None


def upgrade() -> None:
    """${message}."""
    ${upgrades if upgrades else "pass"}
