"""Renders the spec to the text of every generated file."""

from __future__ import annotations

import json
import re
import textwrap
import traceback
from collections.abc import Callable, Mapping
from pathlib import Path, PurePosixPath
from typing import Final

import jinja2
from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from codegen import openapi
from codegen.dialect import Choices, Inputs, Models, ParameterSets, Resource
from codegen.names import class_name, constant_name, field_name, python_name
from codegen.service import Service
from codegen.spec import Spec

#: Where the generated code is, below the root of the repository. Everything in it is generated.
GENERATED: Final = PurePosixPath("noko_client/_generated")
#: Where the JSON Schemas of the dialect are. Everything in it is generated.
SCHEMAS: Final = PurePosixPath("spec/schema")
#: The pages that are written by hand but for these tables, each of which stands there once, between two lines that
#: name it. ``<table>.md.jinja`` makes it. A page that is not there is left out.
TABLES: Final[Mapping[PurePosixPath, tuple[str, ...]]] = {
    PurePosixPath("README.md"): ("resources",),
    PurePosixPath("docs/guides/errors.md"): ("statuses", "codes"),
    PurePosixPath("docs/guides/migrating.md"): ("methods",),
    PurePosixPath("docs/reference/index.md"): ("operations",),
}

_WIDTH: Final = 110


class RenderError(Exception):
    """The spec is right, and what it describes cannot be rendered; the message says why."""


class _Environment(jinja2.Environment):
    filters: dict[str, Callable[..., object]]  # jinja2 does not say


class _JsonSchema(GenerateJsonSchema):
    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        """A key that is no name is a mistake, and not one that nothing is said of."""
        described = super().dict_schema(schema)
        return {**described, "additionalProperties": False} if "patternProperties" in described else described


def render(spec: Spec, pages: Mapping[PurePosixPath, str]) -> dict[PurePosixPath, str]:
    """Return the text of every generated file by its path below the root, Python not formatted yet.

    Args:
        spec: What is rendered.
        pages: Those of `TABLES` that are there, as they are.

    Raises:
        RenderError: A template is wrong, or a page has no place for its table.
    """
    environment = _environment()

    def text(template: str, **context: object) -> str:
        try:
            return environment.get_template(template).render(spec=spec, **context)
        except Exception as error:
            # The last template that it went through is where it failed.
            frames = [at for at in traceback.extract_tb(error.__traceback__) if at.filename.endswith(".jinja")]
            where = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else template
            raise RenderError(f"a template is wrong: {where}: {error}") from error

    files = {
        GENERATED / "__init__.py": text("package.py.jinja"),
        GENERATED / "choices.py": text("choices.py.jinja"),
        GENERATED / "client.py": text("client.py.jinja"),
        GENERATED / "flat_names.py": text("flat_names.py.jinja"),
        GENERATED / "models.py": text("models.py.jinja"),
        GENERATED / "operations.py": text("operations.py.jinja"),
        GENERATED / "service.py": text("service.py.jinja"),
        GENERATED / "resources/__init__.py": text("resources.py.jinja"),
    }
    for name, resource in spec.resources.items():
        files[GENERATED / f"resources/{name}.py"] = text("resource.py.jinja", resource_name=name, resource=resource)
    files[openapi.PATH] = openapi.text(spec)
    for name, schema in json_schemas().items():
        files[SCHEMAS / f"{name}.json"] = schema
    for path, page in pages.items():
        for name in TABLES[path]:
            page = _with_table(path, page, name, text(f"{name}.md.jinja"))
        files[path] = page
    return files


def _with_table(path: PurePosixPath, page: str, name: str, table: str) -> str:
    begin, end = f"<!-- begin generated: {name} -->\n", f"<!-- end generated: {name} -->"
    replaced, places = re.subn(f"{begin}.*?{end}", lambda _found: f"{begin}{table}{end}", page, flags=re.DOTALL)
    if places != 1:
        raise RenderError(f"{path}: the two lines between which the generated table '{name}' stands are not there once")
    return replaced


def json_schemas() -> dict[str, str]:
    """Return the JSON Schemas of the dialect, one for each kind of file, for editors."""
    kinds: Mapping[str, TypeAdapter[object]] = {
        "service": TypeAdapter(Service),
        "choices": TypeAdapter(Choices),
        "inputs": TypeAdapter(Inputs),
        "parameters": TypeAdapter(ParameterSets),
        "models": TypeAdapter(Models),
        "resource": TypeAdapter(Resource),
    }
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$comment": "Generated from the dialect in codegen/ by `make generate`. Changes made here are lost.",
    }
    return {
        name: json.dumps({**head, **adapter.json_schema(schema_generator=_JsonSchema)}, indent=2, ensure_ascii=False)
        + "\n"
        for name, adapter in kinds.items()
    }


def _environment() -> jinja2.Environment:
    environment = _Environment(
        loader=jinja2.FileSystemLoader(Path(__file__).parent / "templates"),
        undefined=jinja2.StrictUndefined,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    for function in (
        cell,
        class_name,
        constant_name,
        docstring,
        field_name,
        flat,
        literal,
        lower_first,
        python_name,
        quoted,
    ):
        environment.filters[function.__name__] = function
    return environment


def flat(text: object) -> str:
    """Write prose on one line."""
    return " ".join(str(text).split())


def cell(text: object) -> str:
    """Write prose into a table of Markdown."""
    return flat(text).replace("|", "\\|")


def lower_first(text: str) -> str:
    """Write a sentence as a part of another."""
    return text[:1].lower() + text[1:].rstrip(".")


def quoted(value: object) -> str:
    """Write a value as prose mentions it."""
    return f"`{literal(value)}`"


def literal(value: object) -> str:
    """Write a value as Python does, strings in double quotes."""
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\x7f")
    return repr(value)


def docstring(text: object, indent: int = 0) -> str:
    """Write prose as a docstring: escaped, wrapped, and indented but for its first line.

    A line that is indented itself keeps that, and what is wrapped of it hangs by four more.
    """
    margin = " " * indent
    escaped = str(text).strip("\n").replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    lines: list[str] = []
    in_code = False
    for line in escaped.split("\n"):
        own = line[: len(line) - len(line.lstrip())]
        in_code = in_code and (not line.strip() or bool(own))
        hanging = own + ("    " if own else "")
        if in_code or not line.strip():
            lines.append(line.rstrip())
        else:
            lines += textwrap.wrap(
                line.strip(), _WIDTH - indent, initial_indent=own, subsequent_indent=hanging,
                break_long_words=False, break_on_hyphens=False,
            )  # fmt: skip
        in_code = in_code or line.strip() == "::"
    body = f"\n{margin}".join(lines)
    body = re.sub(r"\n\s*\n(\s*\n)+", "\n\n", body)
    body = "\n".join(line.rstrip() for line in body.split("\n"))
    if body.endswith('"'):
        body += " "
    return f'"""{body}\n{margin}"""' if "\n" in body else f'"""{body}"""'
