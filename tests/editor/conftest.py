"""The editors, each started once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final, TypeAlias

import jedi
import pytest

from tests.support.jedi_editor import Jedi
from tests.support.pyright_editor import Pyright, start_pyright

Editor: TypeAlias = Pyright | Jedi
ROOT: Final = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def pyright(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pyright]:
    with start_pyright(tmp_path_factory.mktemp("pyright"), ROOT) as editor:
        yield editor


@pytest.fixture(scope="session")
def jedi_editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Jedi]:
    with pytest.MonkeyPatch.context() as patch:
        # jedi can read a cache file while another process writes it, so each process has its own cache.
        patch.setattr(jedi.settings, "cache_directory", str(tmp_path_factory.mktemp("jedi-cache")))
        yield Jedi(tmp_path_factory.mktemp("jedi"), ROOT)


@pytest.fixture(params=["pyright", "jedi_editor"])
def editor(request: pytest.FixtureRequest) -> Editor:
    found: Editor = request.getfixturevalue(str(request.param))
    return found
