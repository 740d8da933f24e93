"""The paths: the operations, with their parameters and bodies."""

from __future__ import annotations

from collections.abc import Mapping

from codegen.dialect import Operation, Parameter, Resource
from codegen.openapi import examples, responses, schemas
from codegen.openapi.tree import filled, paragraphs, reference
from codegen.spec import PAGINATION, Spec
from codegen.text import flat
from codegen.types import Json


def paths(spec: Spec) -> dict[str, Json]:
    """Describe every path with its operations."""
    paths: dict[str, dict[str, Json]] = {}
    for name, (resource_name, resource, operation) in spec.operations.items():
        if operation.path not in paths:
            paths[operation.path] = _of_every_operation(spec, resource_name, operation)
        described = _operation(spec, name, resource_name, resource, operation)
        paths[operation.path][operation.method.lower()] = described
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
    paths = {name: resource.path_parameters for name, resource in spec.resources.items()}
    for place, groups in (("path", paths), ("query", _query_sets(spec))):
        for group, parameters in groups.items():
            for name, parameter in parameters.items():
                shared[f"{group}.{name}"] = _parameter(spec, name, parameter, place)
    return shared


def _query_sets(spec: Spec) -> dict[str, Mapping[str, Parameter]]:
    used = {operation.filters for _, _, operation in spec.operations.values()}
    filters = {name: parameters for name, parameters in spec.parameter_sets.items() if name in used}
    return {**filters, PAGINATION: spec.service.pagination.parameters}


def _of_every_operation(spec: Spec, resource_name: str, operation: Operation) -> dict[str, Json]:
    names = [f"{resource_name}.{name}" for name in operation.path_names]
    names += [f"header.{name}" for name in spec.service.headers]
    return filled(parameters=[reference("parameters", name) for name in names])


def _operation(spec: Spec, name: str, resource_name: str, resource: Resource, operation: Operation) -> dict[str, Json]:
    # A POST that is idempotent is an exception.
    again = "Sending it twice is the same as sending it once." if operation.idempotent else None
    return {
        "operationId": name,
        "tags": [resource_name],
        "summary": flat(operation.about),
        **filled(
            description=paragraphs(operation.details, again),
            parameters=_query(spec, operation),
            requestBody=_body(spec, operation),
        ),
        **({"x-noko-idempotent": operation.is_idempotent} if operation.method == "POST" else {}),
        "responses": responses.of_operation(spec, resource, operation),
    }


def _query(spec: Spec, operation: Operation) -> list[Json]:
    sets = _query_sets(spec)
    filters = [f"{operation.filters}.{name}" for name in sets.get(operation.filters or "", ())]
    pagination = [f"{PAGINATION}.{name}" for name in sets[PAGINATION]] if operation.is_paged else []
    return [
        *(reference("parameters", name) for name in filters),
        *(_parameter(spec, name, parameter, "query") for name, parameter in operation.query.items()),
        *(reference("parameters", name) for name in pagination),
    ]


def _parameter(spec: Spec, name: str, parameter: Parameter, place: str) -> dict[str, Json]:
    # The items of a list in a query are separated by commas.
    style: dict[str, Json] = {"style": "form", "explode": False} if parameter.is_list else {}
    return {
        "name": name,
        "in": place,
        "description": schemas.about(spec, parameter),
        **filled(required=place == "path" or None),
        **style,
        "schema": schemas.of_value(spec, parameter),
        **({} if parameter.example is None else {"example": examples.of_value(spec, parameter)}),
    }


def _body(spec: Spec, operation: Operation) -> dict[str, Json]:
    parameters = spec.body_of(operation)
    if not parameters:
        return {}
    described = {"type": "object", **schemas.of_fields(spec, parameters)}
    content: Json = {"schema": described, "example": examples.of_fields(spec, parameters)}
    return filled(required=bool(spec.required_of(operation)) or None, content={"application/json": content})
