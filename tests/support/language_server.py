"""A language server as an editor runs it: pyright's, spoken to in JSON-RPC over its standard input and output."""

from __future__ import annotations

import json
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Final, Self, TypeVar

from pydantic import BaseModel, Field

from noko_client._core.json_types import is_array, is_object
from tests.support.offer import Offer

M = TypeVar("M", bound=BaseModel)
Message = dict[str, object]

#: The first answer takes seconds: builtins, httpx and pydantic are read for it.
_PATIENCE: Final = 45.0
_CAPABILITIES: Final = {
    "workspace": {"configuration": True, "workspaceFolders": True},
    "textDocument": {
        "completion": {
            "completionItem": {
                "documentationFormat": ["markdown"],
                "resolveSupport": {"properties": ["documentation"]},
            }
        },
        "hover": {"contentFormat": ["markdown"]},
        "signatureHelp": {
            "signatureInformation": {
                "documentationFormat": ["markdown"],
                "activeParameterSupport": True,
                "parameterInformation": {"labelOffsetSupport": False},
            }
        },
    },
}


class _Text(BaseModel):
    value: str = ""


class _Completion(BaseModel, extra="allow"):
    label: str
    sort_text: str = Field("", alias="sortText")


class _Completions(BaseModel):
    items: list[_Completion] = []


class _Documented(BaseModel):
    documentation: _Text = _Text()


class _Hover(BaseModel):
    contents: _Text = _Text()


class _Parameter(_Documented):
    label: str


class _Signature(_Documented):
    label: str
    parameters: list[_Parameter] = []
    active: int | None = Field(None, alias="activeParameter")


class _Signatures(BaseModel):
    signatures: list[_Signature] = []


@dataclass(frozen=True)
class ServerOffer(Offer):
    """What a language server offers at a place, with all that it says of each name."""

    items: Mapping[str, Message]


@dataclass(frozen=True)
class Signature:
    """What is shown behind an opening parenthesis."""

    parameters: list[str]
    #: The parameter whose value is being typed, and what is said of it.
    active: str | None
    active_documentation: str
    documentation: str


class LanguageServer:
    """pyright's language server on a folder; it finds our package in ``source``, and not where that is installed."""

    def __init__(self, folder: Path, source: Path) -> None:
        self._folder = folder
        self._settings: Mapping[object, object] = {"python": {"pythonPath": sys.executable}}
        self._ids = count(1)
        self._files = count(1)
        self._came: queue.Queue[Message | None] = queue.Queue()
        # A session of its own, so that whatever it starts can be ended with it.
        self._process = subprocess.Popen(
            [sys.executable, "-m", "pyright.langserver", "--stdio"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            # On the path of the interpreter, a package is taken as one that is installed: by its py.typed.
            env={**os.environ, "PYTHONPATH": str(source)},
            start_new_session=True,
        )
        self._reader = threading.Thread(target=self._read, daemon=True)

    @property
    def pid(self) -> int:
        """Its process, and the group of all that it has started."""
        return self._process.pid

    def __enter__(self) -> Self:
        self._reader.start()
        folder = {"uri": self._folder.as_uri(), "name": self._folder.name}
        try:
            self._request(
                "initialize",
                {
                    "processId": os.getpid(),  # it ends when we do, whatever becomes of us
                    "rootUri": folder["uri"],
                    "workspaceFolders": [folder],
                    "capabilities": _CAPABILITIES,
                },
            )
            self._send({"method": "initialized", "params": {}})
        except BaseException:
            self._end()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        try:
            self._request("shutdown", None)
            self._send({"method": "exit"})
            self._process.wait(10)
        finally:
            self._end()

    def _end(self) -> None:
        if self._process.poll() is None:
            with suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait(10)
        self._reader.join(10)
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        with suppress(BrokenPipeError):
            self._process.stdin.close()
        self._process.stdout.close()

    # What an editor does. Each text is a file that is opened; its ``|`` is the cursor.

    def complete(self, text: str) -> ServerOffer:
        """Ask what can be typed at the cursor."""
        answer = self._request("textDocument/completion", self._open(text))
        items = _Completions.model_validate(answer or {}).items
        items.sort(key=lambda item: item.sort_text or item.label)
        return ServerOffer(
            [item.label for item in items], {item.label: item.model_dump(by_alias=True) for item in items}
        )

    def describe(self, item: Message) -> str:
        """Ask for the documentation of something that is offered."""
        answer = self._request("completionItem/resolve", item)
        return _plain(_Documented.model_validate(answer).documentation)

    def hover(self, text: str) -> str:
        """Ask what is under the cursor."""
        answer = self._request("textDocument/hover", self._open(text))
        return _plain(_Hover.model_validate(answer or {}).contents)

    def signature(self, text: str) -> Signature:
        """Ask what the call takes that the cursor is in."""
        answer = self._request("textDocument/signatureHelp", self._open(text))
        [found] = _Signatures.model_validate(answer or {}).signatures
        labels = [parameter.label for parameter in found.parameters]
        active = found.parameters[found.active] if found.active is not None else _Parameter(label="")
        return Signature(
            [label for label in labels if label not in ("*", "/")],
            active.label or None,
            _plain(active.documentation),
            _plain(found.documentation),
        )

    def definition(self, text: str) -> str:
        """Ask where that is defined which is under the cursor: the URI of the file."""
        answer = self._request("textDocument/definition", self._open(text))
        assert is_array(answer)
        [place] = answer
        assert is_object(place)
        return str(place["uri"])

    def _open(self, text: str) -> Message:
        before, cursor, after = text.partition("|")
        assert cursor, "the text has no cursor"
        path = self._folder / f"file_{next(self._files)}.py"
        path.write_text(before + after, encoding="utf-8")
        document = {"uri": path.as_uri(), "languageId": "python", "version": 1, "text": before + after}
        self._send({"method": "textDocument/didOpen", "params": {"textDocument": document}})
        line, character = before.count("\n"), len(before) - before.rfind("\n") - 1
        return {"textDocument": {"uri": path.as_uri()}, "position": {"line": line, "character": character}}

    # The protocol

    def _request(self, method: str, params: object) -> object:
        id = next(self._ids)
        self._send({"id": id, "method": method, "params": params})
        end = time.monotonic() + _PATIENCE
        while True:
            try:
                message = self._came.get(timeout=max(0.0, end - time.monotonic()))
            except queue.Empty:
                raise TimeoutError(f"{method}: no answer within {_PATIENCE:g} seconds") from None
            if message is None:
                raise EOFError(f"{method}: the language server is gone")
            if "method" in message:
                self._serve(message)
            elif message.get("id") == id:
                assert "error" not in message, f"{method}: {message['error']}"
                return message.get("result")

    def _serve(self, message: Message) -> None:
        """Answer what the server asks; what it merely tells is of no interest."""
        if "id" not in message:
            return
        params = message.get("params")
        items = params.get("items") if is_object(params) else None
        asked = items if message["method"] == "workspace/configuration" and is_array(items) else None
        result = None if asked is None else [self._settings.get(at["section"]) for at in asked if is_object(at)]
        self._send({"id": message["id"], "result": result})

    def _send(self, message: Message) -> None:
        assert self._process.stdin is not None
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        try:
            self._process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
            self._process.stdin.flush()
        except BrokenPipeError:
            raise EOFError("the language server is gone") from None

    def _read(self) -> None:
        output = self._process.stdout
        assert output is not None
        length = 0
        while line := output.readline():
            name, _, value = line.strip().partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
            elif not name:
                message: object = json.loads(output.read(length))
                if is_object(message):
                    self._came.put(message)
        self._came.put(None)


def _plain(text: _Text) -> str:
    """Undo what markdown needs for indentation and underscores."""
    return text.value.replace("&nbsp;", " ").replace("\\_", "_").replace("  \n", "\n")
