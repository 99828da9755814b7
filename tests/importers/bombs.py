"""What hostile files are made of, and a place to open them where they can do no harm."""

from __future__ import annotations

import os
import resource
import signal
import struct
import zlib
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from cordially.errors import BadInputError

MEGABYTE = 1024 * 1024


def within(action: Callable[[], object], *, megabytes: int, seconds: int) -> str:
    """Do something in a process that may take so much more memory and CPU time; what it returned, or how it failed."""
    receiving, sending = os.pipe()
    child = os.fork()
    if child == 0:
        told = "?"
        try:
            signal.signal(signal.SIGXCPU, signal.SIG_DFL)
            used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
            resource.setrlimit(resource.RLIMIT_AS, (used + megabytes * MEGABYTE,) * 2)
            spent = sum(resource.getrusage(resource.RUSAGE_SELF)[:2])
            resource.setrlimit(resource.RLIMIT_CPU, (int(spent) + seconds + 1,) * 2)
            told = str(action())
        except BadInputError as error:
            told = f"refused: {error.message}"
        except BaseException as error:  # noqa: BLE001  # told to the parent
            told = f"failed: {type(error).__name__}: {error}"
        finally:
            os.write(sending, told.encode()[:4000])
            os._exit(0)
    os.close(sending)
    with closing(os.fdopen(receiving, "rb")) as pipe:
        told = pipe.read().decode()
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return told if status == 0 else f"killed by signal {-status}"


def deflated_zeros(megabytes: int) -> bytes:
    """So many megabytes of nothing, deflated."""
    packing = zlib.compressobj(9, zlib.DEFLATED, -15)
    return b"".join(packing.compress(bytes(MEGABYTE)) for _ in range(megabytes)) + packing.flush()


def stored(name: str, content: str) -> tuple[str, bytes, int]:
    """An entry for ``zip_by_hand`` that is as it should be."""
    return name, zlib.compress(content.encode())[2:-4], len(content.encode())


def zip_by_hand(files: list[tuple[str, bytes, int]], *, repeat: int = 1) -> bytes:
    """A ZIP of deflated data whose directory says what it likes, each entry so many times, with the right checksums."""
    body, directory, count = b"", [], 0
    for name, data, size in files:
        told, check = name.encode(), checksum(data)
        fields = struct.pack("<HHHHHIIIH", 20, 0, 8, 0, 0x21, check, len(data), size & 0xFFFFFFFF, len(told))
        entry = (
            b"PK\x01\x02" + struct.pack("<H", 20) + fields + struct.pack("<HHHHII", 0, 0, 0, 0, 0, len(body))
        )
        directory.append((entry + told) * repeat)
        body += b"PK\x03\x04" + fields + struct.pack("<H", 0) + told + data
        count += repeat
    listed = b"".join(directory)
    many = struct.pack("<QHHIIQQQQ", 44, 45, 45, 0, 0, count, count, len(listed), len(body))
    where = struct.pack("<IQI", 0, len(body) + len(listed), 1)
    few = min(count, 0xFFFF)
    end = struct.pack("<HHHHIIH", 0, 0, few, few, len(listed), len(body), 0)
    extended = b"PK\x06\x06" + many + b"PK\x06\x07" + where if count > few else b""
    return body + listed + extended + b"PK\x05\x06" + end


def checksum(deflated: bytes) -> int:
    if not deflated:
        return 0
    unpacking, check = zlib.decompressobj(-15), 0
    while deflated:
        check = zlib.crc32(unpacking.decompress(deflated, 16 * MEGABYTE), check)
        deflated = unpacking.unconsumed_tail
    return check


def sparse(path: Path, start: str, megabytes: int) -> Path:
    """A file that begins with some text and goes on with nothing, which takes no room on the disk."""
    with path.open("wb") as file:
        file.write(start.encode())
        file.truncate(megabytes * MEGABYTE)
    return path
