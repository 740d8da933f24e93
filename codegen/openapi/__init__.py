"""Writes the spec as an OpenAPI 3.1 document.

Everything in it follows from the spec. Requests are described strictly: a role is one of four. Responses are described
as Noko documents them, so that the sandbox can be checked against the document. Real responses differ: they have fields
and values that are not documented, and lack some that are. Lists of values and further properties are left open; that
fields may be missing is only described in words, because a schema without required fields would check nothing.

Keys that start with `x-noko-` hold what OpenAPI has no keyword for: `x-noko-default` (the value that the client sends
when none is passed; `default` is the value that Noko uses), `x-noko-error` (the exception of a status),
`x-noko-idempotent` (whether a POST is safe to repeat) and `x-noko-rate-limit`. `codegen.diff` compares them, too.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import Final

from codegen.openapi import requests, responses, schemas
from codegen.openapi.tree import paragraphs, yaml_text
from codegen.spec import Spec
from codegen.text import flat
from codegen.types import Json

#: Where the document is, below the root of the repository.
PATH: Final = PurePosixPath("spec/openapi.yaml")

_HEADER: Final = (
    "# Generated from the other files in spec/ by `make generate`, or alone by `python -m codegen openapi`.\n"
    "# Changes made here are lost: edit the source.\n"
)


def text(spec: Spec) -> str:
    """Return the document as the text of a YAML file."""
    return _HEADER + yaml_text(document(spec))


def document(spec: Spec) -> dict[str, Json]:
    """Return the document as plain data."""
    service = spec.service
    return {
        "openapi": "3.1.0",
        "info": {"title": f"{service.name} API", "version": _version(service.base_url), "description": _about(spec)},
        "servers": [{"url": service.base_url}],
        "x-noko-rate-limit": service.rate_limit.model_dump(),
        "security": [{name: []} for name, _ in service.authentication],
        "tags": [
            {"name": name, "description": flat(resource.about), "externalDocs": {"url": resource.docs}}
            for name, resource in spec.resources.items()
        ],
        "paths": requests.paths(spec),
        "components": {
            "securitySchemes": _security(spec),
            "parameters": requests.shared(spec),
            "headers": responses.headers(spec),
            "responses": responses.shared(spec),
            "schemas": {**schemas.shared(spec), **responses.error_schemas(spec)},
        },
    }


def _version(base_url: str) -> str:
    """Return the version of the API, which is in its base URL. The version of the client is another."""
    found = re.search(r"/(v\d[\w.-]*)(?=/|$)", base_url)
    return found[1] if found else "unversioned"


def _about(spec: Spec) -> str:
    name, limit = spec.service.name, spec.service.rate_limit
    rate = f"{limit.requests_per_second:g} requests a second are allowed."
    if limit.slowed_down:
        rate += f" Up to {limit.slowed_down} more are slowed down, all others are refused."
    return paragraphs(
        f"The API of {name}, as its documentation and real responses show it. This document is not by {name}.",
        spec.service.about,
        rate,
        f"Requests are described strictly. The schemas of responses are those that {name} documents.",
        "In a real response any field may be missing or null, even if its schema requires it. There may be fields that "
        "are not documented, and values that are not listed. Be prepared for all of these.",
    )


def _security(spec: Spec) -> dict[str, Json]:
    schemes: dict[str, Json] = {}
    for name, credential in spec.service.authentication:
        if (credential.header.lower(), credential.value) == ("authorization", "Bearer {token}"):
            kind: dict[str, Json] = {"type": "http", "scheme": "bearer"}
        else:
            kind = {"type": "apiKey", "in": "header", "name": credential.header}
        about = flat(credential.about)
        if "scheme" not in kind and credential.value != "{token}":
            about += f" Sent as `{credential.value}`."
        schemes[name] = {**kind, "description": about}
    return schemes
