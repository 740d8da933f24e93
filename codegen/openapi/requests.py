"""The paths: the operations, with their parameters and bodies."""

from __future__ import annotations

from collections.abc import Iterable

from codegen.dialect import Operation, Parameter
from codegen.openapi import examples, responses, schemas
from codegen.openapi.tree import filled, paragraphs, reference
from codegen.spec import PAGINATION, Spec
from codegen.text import flat
from codegen.types import Json


def paths(spec: Spec) -> dict[str, Json]:
    """Describe every path with its operations."""
    paths: dict[str, dict[str, Json]] = {}
    for name, (resource_name, resource, operation) in spec.operations.items():
        # What every operation with this path has.
        names = [f"{resource_name}.{name}" for name in operation.path_names]
        names += [f"header.{name}" for name in spec.service.headers]
        path = paths.setdefault(operation.path, filled(parameters=_references(names)))
        # A POST that is idempotent is an exception.
        again = "Sending it twice is the same as sending it once." if operation.idempotent else None
        is_idempotent = operation.is_idempotent if operation.method == "POST" else None
        path[operation.method.lower()] = {
            "operationId": name,
            "tags": [resource_name],
            "summary": flat(operation.about),
            **filled(description=paragraphs(operation.details, again)),
            **filled(parameters=_query(spec, operation), requestBody=_body(spec, operation)),
            **filled(**{"x-noko-idempotent": is_idempotent}),
            "responses": responses.of_operation(spec, resource, operation),
        }
    return dict(paths)


def shared(spec: Spec) -> dict[str, Json]:
    """Describe the parameters that several operations have."""
    shared: dict[str, Json] = {}
    for name, header in spec.service.headers.items():
        shared[f"header.{name}"] = {
            "name": name,
            "in": "header",
            "description": flat(header.about),
            "required": True,
            "schema": filled(type="string", pattern=header.pattern),
            "example": header.example,
        }
    used = {operation.filters for _, _, operation in spec.operations.values()}
    groups = [("path", name, resource.path_parameters) for name, resource in spec.resources.items()]
    groups += [("query", name, parameters) for name, parameters in spec.parameter_sets.items() if name in used]
    for place, group, parameters in (*groups, ("query", PAGINATION, spec.service.pagination.parameters)):
        for name, parameter in parameters.items():
            shared[f"{group}.{name}"] = _parameter(spec, name, parameter, place)
    return shared


def _references(names: Iterable[str]) -> list[Json]:
    return [reference("parameters", name) for name in names]


def _query(spec: Spec, operation: Operation) -> list[Json]:
    filters = spec.parameter_sets.get(operation.filters or "", {})
    paging = spec.service.pagination.parameters if operation.is_paged else {}
    return [
        *_references(f"{operation.filters}.{name}" for name in filters),
        *(_parameter(spec, name, parameter, "query") for name, parameter in operation.query.items()),
        *_references(f"{PAGINATION}.{name}" for name in paging),
    ]


def _parameter(spec: Spec, name: str, parameter: Parameter, place: str) -> dict[str, Json]:
    # The items of a list in a query are separated by commas.
    style = filled(style="form", explode=False) if parameter.is_list else {}
    example = None if parameter.example is None else examples.of_value(spec, parameter)
    return {
        "name": name,
        "in": place,
        "description": schemas.about(spec, parameter),
        **filled(required=place == "path" or None),
        **style,
        "schema": schemas.of_value(spec, parameter),
        **filled(example=example),
    }


def _body(spec: Spec, operation: Operation) -> dict[str, Json]:
    parameters = spec.body_of(operation)
    if not parameters:
        return {}
    content: Json = {"schema": schemas.of_object(spec, parameters), "example": examples.of_fields(spec, parameters)}
    return filled(required=bool(spec.required_of(operation)) or None, content={"application/json": content})
