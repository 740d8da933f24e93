"""The engines, each started once; and what both are asked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import jedi
import pytest

from tests.support.jedi_engine import Jedi
from tests.support.language_server import LanguageServer, start_pyright

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def pyright(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LanguageServer]:
    with start_pyright(tmp_path_factory.mktemp("pyright"), ROOT) as server:
        yield server


@pytest.fixture(scope="session")
def jedi_engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Jedi]:
    with pytest.MonkeyPatch.context() as patch:
        # A cache of its own: one that another process writes at the same time can be read half written.
        patch.setattr(jedi.settings, "cache_directory", str(tmp_path_factory.mktemp("jedi-cache")))
        yield Jedi(tmp_path_factory.mktemp("jedi"), ROOT)
