"""The generated Python: it can be imported with any names in the spec."""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, TypeAdapter, ValidationError

from codegen.load import load
from codegen.names import ResourceName, field_name
from codegen.text import docstring, literal
from noko_client import AsyncNokoClient, NokoClient
from tests.codegen.support import (
    FILES,
    ITEMS,
    MODELS,
    REPOSITORY,
    add_hand_written_client,
    generate,
    spec_folder,
)
from tests.codegen.test_generate import python_files
from tests.support.process import python


def output(root: Path, code: str) -> str:
    """Run a program with the client that is generated from a spec."""
    generate(root)
    add_hand_written_client(root)
    done = python("-W", "error", "-c", f"from noko_client import NokoClient, models, resources\n{code}", folder=root)
    assert done.status == 0, done.errors
    return done.output


#: Names that generated modules import or have of their own.
NAMES = """
    abc async_transport builtins choices client dt decimal field inputs literal model models operation operations page
    pages param_types parameters property pydantic resource resources self service timestamp transport types typing uuid
""".split()


def test_fields_parameters_and_models_may_have_any_name(tmp_path: Path) -> None:
    parameters = "".join(f"      {name}: {{type: date, about: X.}}\n" for name in NAMES if name != "page")
    fields = "".join(f"    {name}: {{type: date, optional: true, about: X.}}\n" for name in NAMES)
    types = {"".join(word.capitalize() for word in name.split("_")) for name in NAMES}
    models = "".join(f"{name}: {{about: X., fields: {{all: {{type: list of {name}, about: X.}}}}}}\n" for name in types)
    root = spec_folder(
        tmp_path, items=("      text: {", f"{parameters}      text: {{"), models=f"{MODELS}{fields}{models}"
    )
    code = (
        "import typing\n"
        "print(typing.get_type_hints(resources.Items.list)['return'])\n"
        f"names = dict.fromkeys({NAMES}, '2026-01-31')\n"
        "item = models.Item(id=1, url='', color='red', parts=[], made_at='2026-01-31T12:00:00Z', **names)\n"
        "print(item.model_dump(mode='json', by_alias=True).items() >= names.items())\n"
        "wrong = {f'{name}_' if name in ('operations', 'self') else name: 0 for name in names if name != 'page'}\n"
        "try:\n"
        "    NokoClient('token').items.list(**wrong)\n"
        "except ValueError as error:\n"
        "    print(str(error).count('must be a date'))\n"
    )
    assert output(root, code).splitlines() == [
        "noko_client._core.pages.Page[noko_client._generated.models.all.Item]",
        "True",
        str(len(NAMES) - 1),
    ]


def test_a_resource_may_have_any_name(tmp_path: Path) -> None:
    names = [name for name in NAMES if name not in ("async_transport", "resources")]
    root = spec_folder(tmp_path)
    for name in names:
        text = ITEMS.replace("/items", f"/{name}").replace("flat_name: ", f"flat_name: {name}_")
        (root / f"spec/resources/{name}.yaml").write_text(text, encoding="utf-8")
    code = f"print(all(getattr(NokoClient('token'), name).list.__name__ == 'list' for name in {names}))"
    assert output(root, code) == "True\n"


def test_no_field_hides_what_pydantic_gives_a_model() -> None:
    taken = {name for name in (*dir(BaseModel), *dir(type(BaseModel))) if not name.startswith("_")}
    assert {name for name in taken if field_name(name) == name} == set()


@pytest.mark.parametrize("client", [NokoClient, AsyncNokoClient])
def test_no_resource_hides_what_a_client_has(client: type) -> None:
    own = {name for name in dir(client) if not name.startswith("_")} - {*load(REPOSITORY / "spec").resources}
    for name in own:
        with pytest.raises(ValidationError):
            TypeAdapter[str](ResourceName).validate_python(name)


def test_models_may_contain_each_other(tmp_path: Path) -> None:
    more = """\
Shelf: {about: X., fields: {boxes: {type: list of Box, about: X.}}}
Box: {about: X., fields: {lid: {type: Lid, about: X.}, box: {type: Box, optional: true, about: X.}}}
Lid: {about: X., extends: Part, fields: {}}
Part: {about: X., extends: Thing, fields: {lids: {type: list of Lid, about: X.}}}
Thing: {about: X., fields: {box: {type: Box, optional: true, about: X.}}}
Shop: {about: X., fields: {shelf: {type: Shelf, about: X.}, child: {type: Branch, optional: true, about: X.}}}
Branch: {about: X., extends: Shop, fields: {}}
"""
    # A model that is not complete would be completed when it is first used, which is not safe with threads.
    code = (
        "found = [getattr(models, name) for name in models.__all__ if name not in ('Color', 'Size')]\n"
        "print([model for model in found if not model.__pydantic_complete__])\n"
        "print(models.Box.model_validate({'lid': {'lids': [], 'box': {'lid': {'lids': []}}}}).lid.box.lid.lids)"
    )
    assert output(spec_folder(tmp_path, models=MODELS + more), code) == "[]\n[]\n"


def test_a_spec_may_be_almost_empty(tmp_path: Path) -> None:
    root = spec_folder(
        tmp_path,
        choices="{}\n",
        inputs="{}\n",
        parameters="{}\n",
        models=("type: Color", "type: text"),
        items=None,
    )
    assert output(root, "print(resources.__all__, models.__all__)") == "[] ['Item', 'ItemSummary']\n"


# Prose and values that could break Python

#: Prose as YAML can have it.
PROSE = st.text(st.characters(exclude_categories=["Cc", "Cs"])) | st.text("\"'\\{}%#: \n\tab`")


@settings(derandomize=True, deadline=None, max_examples=500)
@given(prose=PROSE, indent=st.sampled_from([0, 4, 8]))
def test_prose_stays_the_same_in_a_docstring(prose: str, indent: int) -> None:
    text = f"def f():\n{' ' * indent}{docstring(prose, indent)}" if indent else docstring(prose)
    node = ast.parse(text)
    found = ast.get_docstring(node.body[0] if isinstance(node.body[0], ast.FunctionDef) else node, clean=False)
    assert found is not None
    assert found.split() == prose.split()


@settings(derandomize=True, deadline=None, max_examples=200)
@given(value=st.text() | st.integers() | st.booleans() | st.none())
def test_a_value_stays_the_same_in_python(value: object) -> None:
    assert ast.literal_eval(literal(value)) == value


def test_a_docstring_keeps_its_indentation() -> None:
    prose = "Do it.\n\nArgs:\n    one: " + "word " * 30 + "\n\n::\n\n    code   stays\n"
    text = docstring(prose, 8)
    lines = [line[8:] for line in text.splitlines()]
    assert [line[:8] for line in lines[3:5]] == ["    one:", "        "]
    assert lines[-2] == "    code   stays"
    assert max(map(len, text.splitlines())) <= 110


@pytest.mark.parametrize(
    "prose", ['Say """hello""", C:\\', "{{ x }} {% if %} %s # fmt: off", "Größe \u2028 \u202e 🍏", "a\r\nb\rc", "::"]
)
def test_prose_of_any_kind_is_generated(tmp_path: Path, prose: str) -> None:
    def quoted(_: re.Match[str]) -> str:
        return f"about: {json.dumps(prose, ensure_ascii=False)}"

    root = spec_folder(tmp_path, **{name: re.sub(r"about: [^}\n]+", quoted, text) for name, text in FILES.items()})
    generate(root)
    for path, text in python_files(root).items():
        compile(text, path, "exec", dont_inherit=True)
