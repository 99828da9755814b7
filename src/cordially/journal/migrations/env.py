"""Run by Alembic for every migration, on the connection that ``upgrade`` hands over."""

from alembic import context

from cordially.journal.schema import metadata
from cordially.journal.words import is_index

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,  # SQLite cannot alter most things in place
    compare_type=True,
    include_name=lambda name, kind, _: kind not in ("table", "index") or not is_index(name),
)
with context.begin_transaction():
    context.run_migrations()
