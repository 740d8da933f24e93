"""pyright's language server, used as an editor uses it, through the client of pygls."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import Final, TypeVar

from lsprotocol import types as lsp
from pygls.lsp.client import LanguageClient

from tests.support.editors import Call, split

T = TypeVar("T")

#: The first response takes seconds: pyright reads builtins, httpx and pydantic.
_TIMEOUT: Final = 120.0
_MARKDOWN: Final = [lsp.MarkupKind.Markdown]
_CAPABILITIES: Final = lsp.ClientCapabilities(
    workspace=lsp.WorkspaceClientCapabilities(configuration=True, workspace_folders=True),
    text_document=lsp.TextDocumentClientCapabilities(
        completion=lsp.CompletionClientCapabilities(
            completion_item=lsp.ClientCompletionItemOptions(documentation_format=_MARKDOWN)
        ),
        hover=lsp.HoverClientCapabilities(content_format=_MARKDOWN),
        signature_help=lsp.SignatureHelpClientCapabilities(
            signature_information=lsp.ClientSignatureInformationOptions(
                documentation_format=_MARKDOWN, active_parameter_support=True
            )
        ),
    ),
)


class Pyright:
    """pyright's language server. Each text is opened as a new file."""

    def __init__(self, client: LanguageClient, runner: asyncio.Runner, folder: Path) -> None:
        self._client = client
        self._runner = runner
        self._folder = folder
        self._numbers = count(1)

    def complete(self, text: str) -> list[str]:
        """Return the completions, in the order of the editor."""
        return [item.label for item in self._completions(text)]

    def describe(self, text: str, name: str) -> str:
        """Return what is shown beside a completion: its signature and docstring."""
        [found] = [item for item in self._completions(text) if item.label == name]
        return _plain(self._run(self._client.completion_item_resolve_async(found)).documentation)

    def hover(self, text: str) -> str:
        """Return what is shown for the name at the cursor: its signature and docstring."""
        uri, position = self._open(text)
        result = self._run(self._client.text_document_hover_async(lsp.HoverParams(uri, position)))
        return _plain(result.contents if result else None)

    def call(self, text: str) -> Call:
        uri, position = self._open(text)
        result = self._run(self._client.text_document_signature_help_async(lsp.SignatureHelpParams(uri, position)))
        assert result is not None
        [signature] = result.signatures
        names = [str(each.label).partition(":")[0] for each in signature.parameters or ()]
        active = None if signature.active_parameter is None else names[signature.active_parameter]
        return Call([name for name in names if name not in ("*", "/")], active, _plain(signature.documentation))

    def definition(self, text: str) -> Path:
        uri, position = self._open(text)
        result = self._run(self._client.text_document_definition_async(lsp.DefinitionParams(uri, position)))
        assert isinstance(result, list | tuple)
        [place] = result
        assert isinstance(place, lsp.Location)
        return Path(place.uri.removeprefix("file://"))

    def _completions(self, text: str) -> list[lsp.CompletionItem]:
        uri, position = self._open(text)
        result = self._run(self._client.text_document_completion_async(lsp.CompletionParams(uri, position)))
        items = result.items if isinstance(result, lsp.CompletionList) else result or ()
        return sorted(items, key=lambda item: item.sort_text or item.label)

    def _open(self, text: str) -> tuple[lsp.TextDocumentIdentifier, lsp.Position]:
        program, line, column = split(text)
        path = self._folder / f"file_{next(self._numbers)}.py"
        path.write_text(program, encoding="utf-8")
        document = lsp.TextDocumentItem(path.as_uri(), lsp.LanguageKind.Python, 1, program)

        async def open_file() -> None:
            self._client.text_document_did_open(lsp.DidOpenTextDocumentParams(document))

        self._run(open_file())
        return lsp.TextDocumentIdentifier(path.as_uri()), lsp.Position(line, column)

    def _run(self, request: Coroutine[object, object, T]) -> T:
        return self._runner.run(asyncio.wait_for(request, _TIMEOUT))


@contextmanager
def start_pyright(folder: Path, source: Path) -> Iterator[Pyright]:
    """Start pyright's language server on a folder; it imports our package from ``source``, not from site-packages."""
    client = LanguageClient("noko-client-tests", "1")

    def configuration(params: lsp.ConfigurationParams) -> list[dict[str, str] | None]:
        return [{"pythonPath": sys.executable} if item.section == "python" else None for item in params.items]

    client.feature(lsp.WORKSPACE_CONFIGURATION)(configuration)

    async def start() -> asyncio.subprocess.Process:
        # On the interpreter's path, a package is handled like an installed one: by its py.typed.
        environment = {**os.environ, "PYTHONPATH": str(source)}
        command = [sys.executable, "-m", "pyright.langserver", "--stdio"]
        await client.start_io(*command, env=environment, start_new_session=True)
        await client.initialize_async(
            lsp.InitializeParams(
                _CAPABILITIES,
                process_id=os.getpid(),  # the server ends when this process ends
                root_uri=folder.as_uri(),
                workspace_folders=[lsp.WorkspaceFolder(folder.as_uri(), folder.name)],
            )
        )
        client.initialized(lsp.InitializedParams())
        assert client._server is not None
        return client._server

    async def stop(process: asyncio.subprocess.Process) -> None:
        await client.shutdown_async(None)
        client.exit(None)
        await process.wait()

    with asyncio.Runner() as runner:
        process = runner.run(asyncio.wait_for(start(), _TIMEOUT))
        try:
            yield Pyright(client, runner, folder)
            runner.run(asyncio.wait_for(stop(process), _TIMEOUT))
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)  # the session is the server's own


def _plain(documentation: object) -> str:
    """Undo Markdown's escapes of indentation and underscores."""
    text = documentation.value if isinstance(documentation, lsp.MarkupContent) else ""
    return text.replace("&nbsp;", " ").replace("\\_", "_").replace("  \n", "\n")
