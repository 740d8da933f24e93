"""Renders the spec to the text of every generated file."""

from __future__ import annotations

import json
import traceback
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Final

import jinja2
from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from codegen import openapi, text
from codegen.dialect import Choices, Inputs, Models, ParameterSets, Resource
from codegen.names import class_name, field_name, python_name
from codegen.openapi import examples
from codegen.service import Service
from codegen.spec import Spec
from codegen.types import FORMATS, TYPES

#: The folder of the generated code, below the root of the repository. Everything in it is generated.
GENERATED: Final = PurePosixPath("noko_client/_generated")
#: The folder of the JSON Schemas of the dialect. Everything in it is generated.
SCHEMAS: Final = PurePosixPath("spec/schema")
#: The hand-written pages with their generated tables, each between two lines that name it; ``<table>.md.jinja`` renders
#: it. A page that does not exist is left out.
TABLES: Final[Mapping[PurePosixPath, tuple[str, ...]]] = {
    PurePosixPath("README.md"): ("resources",),
    PurePosixPath("docs/guides/errors.md"): ("statuses", "codes"),
    PurePosixPath("docs/guides/migrating.md"): ("methods",),
    PurePosixPath("docs/reference/index.md"): ("operations",),
}

#: The modules that have a template of the same name.
_MODULES: Final = (
    *("catalog", "choices", "client", "events", "flat_names", "inputs"),
    *("parameters", "raw_responses", "sandbox_schema", "service", "types"),
)


class RenderError(Exception):
    """The spec is right, but cannot be rendered; the message says why."""


class _Environment(jinja2.Environment):
    filters: dict[str, Callable[..., object]]  # jinja2 has no types for these
    globals: dict[str, object]


class _JsonSchema(GenerateJsonSchema):
    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        """Let an editor mark a key whose name has the wrong form."""
        described = super().dict_schema(schema)
        return {**described, "additionalProperties": False} if "patternProperties" in described else described


class _Templates:
    """The templates, with the spec that they render."""

    def __init__(self, spec: Spec) -> None:
        self._environment = _Environment(
            loader=jinja2.FileSystemLoader(Path(__file__).parent / "templates"),
            undefined=jinja2.StrictUndefined,
            autoescape=False,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        filters = (text.cell, text.docstring, text.flat, text.literal, text.lower_first, text.quoted)
        for function in (*filters, class_name, field_name, python_name):
            self._environment.filters[function.__name__] = function
        self._environment.globals |= {"spec": spec, "types": TYPES, "formats": FORMATS, "keywords": text.keywords}
        self._environment.globals["example_of"] = partial(examples.of_value, spec)

    def render(self, template: str, **context: object) -> str:
        try:
            return self._environment.get_template(template).render(context)
        except Exception as error:
            # The last template in the traceback is the one that failed.
            frames = [at for at in traceback.extract_tb(error.__traceback__) if at.filename.endswith(".jinja")]
            where = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else template
            raise RenderError(f"a template is wrong: {where}: {error}") from error


def render(spec: Spec, root: Path) -> dict[PurePosixPath, str]:
    """Return the text of every generated file by its path below the root, Python not formatted yet.

    Args:
        spec: The spec to render.
        root: The root of the repository, for the pages of `TABLES`.

    Raises:
        RenderError: A template is wrong, or a page has no place for its table.
    """
    templates = _Templates(spec)
    files = {GENERATED / f"{name}.py": templates.render(f"{name}.py.jinja") for name in _MODULES}
    classes = {name: [f"Async{class_name(name)}", class_name(name)] for name in spec.resources}
    for package, about, source, modules in (
        ("", "The code that is generated from the spec.", "spec/", None),
        ("models", "The models, one module for each file of the spec.", "spec/models/", spec.model_files),
        ("operations", "The operations, one module for each resource.", "spec/resources/", None),
        ("resources", "The methods of the clients, one module for each resource.", "spec/resources/", classes),
    ):
        files[GENERATED / package / "__init__.py"] = templates.render(
            "package.py.jinja", package=package, about=about, source=source, modules=modules
        )
    for name in spec.model_files:
        files[GENERATED / f"models/{name}.py"] = templates.render("models.py.jinja", file=name)
    for name, resource in spec.resources.items():
        for folder, template in (("operations", "operations.py.jinja"), ("resources", "resource.py.jinja")):
            module = templates.render(template, resource_name=name, resource=resource)
            files[GENERATED / folder / f"{name}.py"] = module
    files[openapi.PATH] = openapi.text(spec)
    for name, schema in json_schemas().items():
        files[SCHEMAS / f"{name}.json"] = schema
    for path, tables in TABLES.items():
        if (root / path).exists():
            files[path] = _page(root, path, {name: templates.render(f"{name}.md.jinja") for name in tables})
    return files


def _page(root: Path, path: PurePosixPath, tables: Mapping[str, str]) -> str:
    try:
        page = (root / path).read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise RenderError(f"{path}: the file is not UTF-8") from error
    for name, table in tables.items():
        before, begin, rest = page.partition(f"<!-- begin generated: {name} -->\n")
        _, end, after = rest.partition(f"<!-- end generated: {name} -->")
        if not end or begin in after:
            raise RenderError(f"{path}: the two lines around the generated table '{name}' must be there exactly once")
        page = f"{before}{begin}{table}{end}{after}"
    return page


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
