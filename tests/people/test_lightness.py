import subprocess
import sys


def test_people_can_be_spoken_of_without_a_database() -> None:
    loaded = subprocess.run(
        [sys.executable, "-c", "import sys, cordially.people; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    assert not {"sqlalchemy", "sqlite3", "alembic", "numpy"} & set(loaded)
