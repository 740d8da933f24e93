"""Reading HTTP from a socket."""

from __future__ import annotations

import re
import socket


def read_message(connection: socket.socket) -> bytes:
    """Read a request or response with its body; empty at the end of the connection."""
    data = b""
    while b"\r\n\r\n" not in data:
        more = connection.recv(65536)
        if not more:
            return b""
        data += more
    head, _, body = data.partition(b"\r\n\r\n")
    length = re.search(rb"(?i)^content-length: (\d+)", head, re.MULTILINE)
    missing = int(length[1] if length else 0) - len(body)
    while missing > 0:
        more = connection.recv(65536)
        if not more:
            return b""
        data += more
        missing -= len(more)
    return data
