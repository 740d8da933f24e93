"""The page of the supported versions states what pyproject.toml does."""

from __future__ import annotations

import re
import tomllib

from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

from tests.docs.blocks import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
PAGE = (ROOT / "docs/reference/versions.md").read_text(encoding="utf-8")


def test_the_versions_of_python() -> None:
    [listed] = re.findall(r"^\| Python \| ([0-9., ]+) \|", PAGE, re.MULTILINE)
    classified = [re.search(r":: (3\.\d+)$", classifier) for classifier in PROJECT["classifiers"]]
    assert listed.split(", ") == [found[1] for found in classified if found]
    assert PROJECT["requires-python"] == f">={listed.split(', ')[0]}"


def test_the_versions_of_the_dependencies() -> None:
    rows = re.findall(r"^\| (\w+)[^|]* \| `(.+)` \| ([0-9.]+) and the newest \|$", PAGE, re.MULTILINE)
    required = [*map(Requirement, PROJECT["dependencies"] + PROJECT["optional-dependencies"]["sandbox"])]
    assert {name: SpecifierSet(specifier) for name, specifier, _ in rows} == {
        each.name: each.specifier for each in required
    }
    for _, specifier, lowest in rows:
        assert f">={lowest}," in specifier
