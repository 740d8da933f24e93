"""The paths: the operations, with their parameters and bodies."""

from __future__ import annotations

from collections.abc import Mapping

from codegen.dialect import Operation, Parameter, Resource
from codegen.openapi.examples import Examples
from codegen.openapi.responses import Responses
from codegen.openapi.schemas import Schemas
from codegen.openapi.tree import paragraphs, reference
from codegen.spec import PAGINATION, Spec
from codegen.text import flat
from codegen.types import Json


class Requests:
    """The requests of a spec."""

    def __init__(self, spec: Spec, schemas: Schemas, examples: Examples, responses: Responses) -> None:
        self._spec = spec
        self._schemas = schemas
        self._examples = examples
        self._responses = responses

    def paths(self) -> dict[str, Json]:
        """Describe every path with its operations."""
        paths: dict[str, dict[str, Json]] = {}
        for name, (resource_name, resource, operation) in self._spec.operations.items():
            if operation.path not in paths:
                paths[operation.path] = self._on_every_path(resource_name, operation)
            paths[operation.path][operation.method.lower()] = self._operation(name, resource_name, resource, operation)
        return dict(paths)

    def shared(self) -> dict[str, Json]:
        """Describe the parameters that several operations have."""
        shared: dict[str, Json] = {
            f"header.{name}": {
                "name": name,
                "in": "header",
                "description": flat(header.about),
                "required": True,
                "schema": {"type": "string", **({"pattern": header.pattern} if header.pattern else {})},
                "example": header.example,
            }
            for name, header in self._spec.service.headers.items()
        }
        for resource_name, resource in self._spec.resources.items():
            for name, parameter in resource.path_parameters.items():
                shared[f"{resource_name}.{name}"] = self._parameter(name, parameter, "path")
        for set_name, parameters in self._query_sets().items():
            for name, parameter in parameters.items():
                shared[f"{set_name}.{name}"] = self._parameter(name, parameter, "query")
        return shared

    def _query_sets(self) -> dict[str, Mapping[str, Parameter]]:
        used = {operation.filters for _, _, operation in self._spec.operations.values()}
        filters = {name: parameters for name, parameters in self._spec.parameter_sets.items() if name in used}
        return {**filters, PAGINATION: self._spec.service.pagination.parameters}

    def _on_every_path(self, resource_name: str, operation: Operation) -> dict[str, Json]:
        names = [f"{resource_name}.{name}" for name in operation.path_names]
        names += [f"header.{name}" for name in self._spec.service.headers]
        return {"parameters": [reference("parameters", name) for name in names]} if names else {}

    def _operation(self, name: str, resource_name: str, resource: Resource, operation: Operation) -> dict[str, Json]:
        # A POST that is idempotent is an exception.
        again = "Sending it twice is the same as sending it once." if operation.idempotent else None
        about = paragraphs(operation.details, again)
        query = self._query(operation)
        return {
            "operationId": name,
            "tags": [resource_name],
            "summary": flat(operation.about),
            **({"description": about} if about else {}),
            **({"parameters": query} if query else {}),
            **({"requestBody": self._body(operation)} if self._spec.body_of(operation) else {}),
            **({"x-noko-idempotent": operation.is_idempotent} if operation.method == "POST" else {}),
            "responses": self._responses.of(resource, operation),
        }

    def _query(self, operation: Operation) -> list[Json]:
        sets = self._query_sets()
        shared = [f"{operation.filters}.{name}" for name in sets.get(operation.filters or "", ())]
        pagination = [f"{PAGINATION}.{name}" for name in sets[PAGINATION]] if operation.is_paged else []
        return [
            *(reference("parameters", name) for name in shared),
            *(self._parameter(name, parameter, "query") for name, parameter in operation.query.items()),
            *(reference("parameters", name) for name in pagination),
        ]

    def _parameter(self, name: str, parameter: Parameter, place: str) -> dict[str, Json]:
        # The items of a list in a query are separated by commas.
        style: dict[str, Json] = {"style": "form", "explode": False} if parameter.is_list else {}
        return {
            "name": name,
            "in": place,
            "description": self._schemas.about(parameter),
            **({"required": True} if place == "path" else {}),
            **style,
            "schema": self._schemas.parameter(parameter),
            **({} if parameter.example is None else {"example": self._examples.parameter(parameter)}),
        }

    def _body(self, operation: Operation) -> dict[str, Json]:
        parameters = self._spec.body_of(operation)
        content: Json = {
            "schema": {"type": "object", **self._schemas.parameters(parameters)},
            "example": self._examples.body(parameters),
        }
        required = {"required": True} if self._spec.required_of(operation) else {}
        return {**required, "content": {"application/json": content}}
