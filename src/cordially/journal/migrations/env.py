"""Run by Alembic for every migration, on the connection that ``upgrade`` hands over."""

from alembic import context

from cordially.journal.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,  # SQLite cannot alter most things in place
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
