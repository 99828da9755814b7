"""The words of messages, indexed for search: the one part that each database does in its own way.

SQLite has an FTS5 table that follows changed and deleted messages by triggers, so that taking an import back or
forgetting somebody cannot leave words behind. New messages come by imports only, many at once, and are indexed at once:
by a trigger each that takes three times as long. PostgreSQL has an index over an expression.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import Connection, text

TABLE: Final = "message_words"
INDEX: Final = "ix_messages_words"
EXPRESSION: Final = r"""to_tsvector('simple', regexp_replace(regexp_replace(
    normalize(coalesce(subject, '') || ' ' || coalesce(left(content, 50000), ''), NFKD),
    '[\u0300-\u036f]', '', 'g'), '\W+', ' ', 'g'))"""
"""What PostgreSQL indexes: words without accents, as SQLite has them, of no more than a ``tsvector`` can hold."""

_FTS: Final = (
    """
    CREATE VIRTUAL TABLE message_words USING fts5(
        subject, content, content='messages', content_rowid='id', tokenize='unicode61 remove_diacritics 2'
    )
    """,
    """
    CREATE TRIGGER message_words_removed AFTER DELETE ON messages BEGIN
        INSERT INTO message_words(message_words, rowid, subject, content)
        VALUES ('delete', old.id, old.subject, old.content);
    END
    """,
    """
    CREATE TRIGGER message_words_changed AFTER UPDATE OF subject, content ON messages BEGIN
        INSERT INTO message_words(message_words, rowid, subject, content)
        VALUES ('delete', old.id, old.subject, old.content);
        INSERT INTO message_words(rowid, subject, content) VALUES (new.id, new.subject, new.content);
    END
    """,
    "INSERT INTO message_words(message_words) VALUES ('rebuild')",
)
_INDEX_NEW: Final = """
    INSERT INTO message_words(rowid, subject, content)
    SELECT id, subject, content FROM messages WHERE batch_id = :batch
"""

_IN_MEMORY: Final = "INSERT INTO message_words(message_words, rank) VALUES ('hashsize', 16777216)"
"""SQLite gathers so many bytes before it writes them: fewer, longer pieces, which need no merging and are searched faster."""


def is_index(name: str | None) -> bool:
    """Tell whether a table or an index of the database belongs to the search rather than to the schema."""
    return name is not None and (name == INDEX or name.startswith(TABLE))


def make_index(connection: Connection) -> None:
    """Index all messages there are, and from now on all that come."""
    if connection.dialect.name == "sqlite":
        for statement in _FTS:
            connection.exec_driver_sql(statement)
    else:
        connection.exec_driver_sql(f"CREATE INDEX {INDEX} ON messages USING gin ({EXPRESSION})")


def index_new(connection: Connection, batch: int) -> None:
    """Index the messages that an import has just written."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(_IN_MEMORY)
        connection.execute(text(_INDEX_NEW), {"batch": batch})


def drop_index(connection: Connection) -> None:
    """Remove the index."""
    if connection.dialect.name == "sqlite":
        for name in ("removed", "changed"):
            connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {TABLE}_{name}")
        connection.exec_driver_sql(f"DROP TABLE IF EXISTS {TABLE}")
    else:
        connection.execute(text(f"DROP INDEX IF EXISTS {INDEX}"))


def purge(connection: Connection) -> None:
    """Rewrite the index, so that words of deleted messages are not left in it."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("INSERT INTO message_words(message_words) VALUES ('optimize')")
