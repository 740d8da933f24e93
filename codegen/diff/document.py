"""Reads an OpenAPI document as a tree that can be compared name by name.

What has a name is a mapping under a key like ``query parameter:role``; what is said about it is a value under its
keyword. Shared parameters and responses are put where they are used; shared schemas stay shared.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias, cast

Node: TypeAlias = "dict[str, Node | str | int | float]"


class ApiReader:
    """Reads the API that an OpenAPI document describes."""

    def __init__(self, document: object) -> None:
        rest = _mapping(document)
        self._paths = _mapping(rest.pop("paths", None))
        self._components = {name: _mapping(it) for name, it in _mapping(rest.pop("components", None)).items()}
        self._tree = _flat(rest)

    def read(self) -> Node:
        """Return the tree of all operations, models and choices."""
        for path, item in self._paths.items():
            methods = _mapping(item)
            shared = _list(methods.pop("parameters", None))
            for method, content in methods.items():
                operation = _mapping(content)
                name = operation.pop("operationId", method + path)
                self._tree[f"operation:{name}"] = self._operation(f"{method.upper()} {path}", operation, shared)
        read = {key.partition(":")[2] for key in self._tree}
        for name in self._components.get("schemas", {}).keys() - read:
            self._use({"$ref": name}, "received")
        rest = {name: self._components.get(name) for name in ("headers", "securitySchemes")}
        return self._tree | _flat(rest)

    def _operation(self, request: str, operation: dict[str, object], shared: list[object]) -> Node:
        tree: Node = {"request": request}
        for parameter in map(self._resolved, [*shared, *_list(operation.pop("parameters", None))]):
            schema = self._schema(parameter.pop("schema", None), "sent")
            tree[f"{parameter.pop('in')} parameter:{parameter.pop('name')}"] = schema | _flat(parameter)
        for key, node in self._content(operation.pop("requestBody", None), "sent").items():
            # What is said about the body as a whole follows from its parameters.
            tree[key.replace("field:", "body parameter:") if isinstance(node, dict) else f"body {key}"] = node
        for status, content in _mapping(operation.pop("responses", None)).items():
            response = self._content(content, "received")
            # Each operation narrows the error codes of the shared schema.
            errors = response.pop("field:errors", None)
            codes = errors.get("field:code") if isinstance(errors, dict) else None
            values = [key[6:] for key in codes if key.startswith("value:")] if isinstance(codes, dict) else []
            tree |= {f"error code:{value}": {"status": status} for value in values}
            # A success by reference is that of an action in the background, which operations share.
            is_result = status.startswith("2") and "$ref" not in _mapping(content)
            tree["result:" if is_result else f"response:{status}"] = response | {"status": status}
        return tree | _flat(operation)

    def _content(self, node: object, side: str) -> Node:
        """Read the body of a request or a response."""
        body = self._resolved(node)
        tree: Node = {}
        for content_type, content in _mapping(body.pop("content", None)).items():
            media = _mapping(content)
            tree |= {"content type": content_type} | self._schema(media.pop("schema", None), side) | _flat(media)
        return tree | _flat(body)

    def _schema(self, node: object, side: str) -> Node:
        """Read a schema: its type, fields and values, and its other keywords as they are."""
        schema = _mapping(node)
        tree: Node = {f"value:{value}": {} for value in _list(schema.pop("enum", None))}
        types = [*map(str, _list(schema.pop("type", None)))]
        required = _list(schema.pop("required", None))
        for name, content in _mapping(schema.pop("properties", None)).items():
            tree[f"field:{name}"] = self._schema(content, side) | ({"required": True} if name in required else {})
        for variant in map(_mapping, _list(schema.pop("anyOf", None))):
            if "const" in variant:
                tree[f"value:{variant.pop('const')}"] = _flat(variant)
                continue
            inner = self._schema(variant, side)
            types.append("null" if inner.pop("nullable", False) else str(inner.pop("type", "")))
            tree |= inner
        if bases := [self._use(base, side) for base in _list(schema.pop("allOf", None))]:
            tree["extends"] = ", ".join(bases)
        if "$ref" in schema:
            types.append(self._use({"$ref": schema.pop("$ref")}, side))
        if "items" in schema:
            inner = self._schema(schema.pop("items"), side)
            item = inner.pop("type", "anything")
            types = [f"list of {item}" if name == "array" else name for name in types]
            tree |= {key if isinstance(it, dict) else f"items.{key}": it for key, it in inner.items()}
        if "null" in types:
            tree["nullable"] = True
        if schema.get("format") in ("date", "date-time", "uuid"):  # A type of its own in Python.
            types[0] = str(schema.pop("format"))
        if kind := " or ".join(name for name in types if name not in ("", "null")):
            tree["type"] = kind
        return tree | _flat(schema)

    def _use(self, node: object, side: str) -> str:
        """Read the shared schema that a reference points to, and return its name."""
        name = str(_mapping(node)["$ref"]).rpartition("/")[2]
        schema = self._components["schemas"][name]
        key = f"choice:{name}" if "enum" in _mapping(schema) else f"{side} model:{name}"
        if key not in self._tree:
            self._tree[key] = {}  # it may refer to itself
            self._tree[key] = self._schema(schema, side)
        return name

    def _resolved(self, node: object) -> dict[str, object]:
        found = _mapping(node)
        kind, name = str(found.get("$ref", "/")).split("/")[-2:]
        return _mapping(self._components.get(kind, {}).get(name)) if name else found


def _mapping(node: object) -> dict[str, object]:
    """Return a copy of a mapping, or an empty one for anything else."""
    return {str(k): v for k, v in cast("Mapping[object, object]", node).items()} if isinstance(node, Mapping) else {}


def _list(node: object) -> list[object]:
    """Return the items of a list, or a text as the only item."""
    return [*cast("list[object]", node)] if isinstance(node, list | tuple) else [node] if isinstance(node, str) else []


def _flat(node: object, name: str = "") -> Node:
    """Write nested data on one level, with dots in the keys."""
    if isinstance(node, str | int | float):
        return {name: node}
    children = _mapping(node) or {str(at): child for at, child in enumerate(_list(node))}
    if not children:
        return {name: str(node)} if name else {}
    prefix = f"{name}." if name else ""
    return {key: value for child, it in children.items() for key, value in _flat(it, f"{prefix}{child}").items()}
