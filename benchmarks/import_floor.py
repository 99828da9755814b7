"""The least an import can cost: the same files parsed, the same rows inserted, the same texts indexed; a script.

Nothing but the standard library, no checks, no keys, nobody recognised, nothing compared.
"""

from __future__ import annotations

import csv
import io
import sqlite3
import sys
import zipfile

_FILES = {"Connections.csv": "Connected On", "Invitations.csv": "Sent At", "messages.csv": "DATE"}


def main(archive: str, store: str) -> None:
    connection = sqlite3.connect(store, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("BEGIN")
    with zipfile.ZipFile(archive) as opened:
        for name, column in _FILES.items():
            with opened.open(name) as stream:
                rows = csv.reader(io.TextIOWrapper(stream, "utf-8", newline=""))
                header = next(row for row in rows if column in row)
                table = name.partition(".")[0].casefold()
                connection.execute(f"CREATE TABLE {table} (id INTEGER PRIMARY KEY, {_quoted(header)})")
                marks = ", ".join("?" * len(header))
                connection.executemany(
                    f"INSERT INTO {table} ({_quoted(header)}) VALUES ({marks})", list(rows)
                )
    connection.execute(
        "CREATE VIRTUAL TABLE words USING fts5(subject, content, content='messages', content_rowid='id', "
        "tokenize='unicode61 remove_diacritics 2')"
    )
    connection.execute("INSERT INTO words(rowid, subject, content) SELECT id, subject, content FROM messages")
    connection.execute("COMMIT")
    connection.close()


def _quoted(header: list[str]) -> str:
    return ", ".join(f'"{name}"' for name in header)


if __name__ == "__main__":
    main(*sys.argv[1:])
