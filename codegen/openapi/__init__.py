"""Writes the spec as an OpenAPI 3.1 document, for whoever has no Python or has tools of their own.

Everything in it follows from the spec. What Noko takes is told strictly (a role is one of four); what it answers
is told as its documents have it, so that the sandbox can be held to that. Live traffic is looser: it holds fields and
values that nobody listed, and lacks some that were. Listed values and more fields are left open; what may be missing is
said in words, because a schema in which nothing is required would hold nobody to anything.

Keys that start with `x-noko-` hold what OpenAPI has no keyword for: `x-noko-default` (the value that the client sends
when none is passed; `default` is the value that Noko uses), `x-noko-error` (the exception of a status),
`x-noko-idempotent` (whether a POST is safe to repeat) and `x-noko-rate-limit`. `codegen.diff` compares them, too.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import Final

from codegen.openapi.examples import Examples
from codegen.openapi.requests import Requests
from codegen.openapi.responses import Responses
from codegen.openapi.schemas import Schemas
from codegen.openapi.tree import Tree, flat, paragraphs, yaml_text
from codegen.spec import Spec

#: Where the document is, below the root of the repository.
PATH: Final = PurePosixPath("spec/openapi.yaml")

_HEADER: Final = (
    "# Generated from the other files in spec/ by `make generate`, or alone by `python -m codegen openapi`.\n"
    "# Changes made here are lost: edit the source.\n"
)


def text(spec: Spec) -> str:
    """Return the document as the text of a YAML file."""
    return _HEADER + yaml_text(document(spec))


def document(spec: Spec) -> dict[str, Tree]:
    """Return the document as plain data."""
    service = spec.service
    examples = Examples(spec)
    schemas = Schemas(spec, examples)
    responses = Responses(spec, schemas, examples)
    requests = Requests(spec, schemas, examples, responses)
    return {
        "openapi": "3.1.0",
        "info": {"title": f"{service.name} API", "version": _version(service.base_url), "description": _about(spec)},
        "servers": [{"url": service.base_url}],
        "x-noko-rate-limit": service.rate_limit.model_dump(),
        "security": [{name: []} for name in service.authentication.by_name],
        "tags": [
            {"name": name, "description": flat(resource.about), "externalDocs": {"url": resource.docs}}
            for name, resource in spec.resources.items()
        ],
        "paths": requests.paths(),
        "components": {
            "securitySchemes": _security(spec),
            "parameters": requests.shared(),
            "headers": responses.headers(),
            "responses": responses.shared(),
            "schemas": schemas.shared(),
            "examples": examples.shared(),
        },
    }


def _version(base_url: str) -> str:
    """The version of the API, which its base URL names. That of our client says nothing of the API."""
    found = re.search(r"/(v\d[\w.-]*)(?=/|$)", base_url)
    return found[1] if found else "unversioned"


def _about(spec: Spec) -> str:
    limit = spec.service.rate_limit
    resources = " and ".join(spec.resources)
    rate = f"{limit.requests_per_second:g} requests a second are allowed."
    if limit.slowed_down:
        rate += f" Up to {limit.slowed_down} above that are slowed down, the rest are refused."
    return paragraphs(
        f"What is known of the {resources} of {spec.service.name}. This is no document of {spec.service.name}'s own.",
        spec.service.about,
        rate,
        f"Requests are described strictly. The schemas of answers tell the shape that {spec.service.name} documents.",
        "In live answers any field may be missing or null, also where its schema says that it is required. A field "
        "that nobody documented may arrive, and a listed value may be one that nobody listed. Whoever reads an answer "
        "should expect all of that.",
    )


def _security(spec: Spec) -> dict[str, Tree]:
    schemes: dict[str, Tree] = {}
    for name, credential in spec.service.authentication.by_name.items():
        if (credential.header.lower(), credential.value) == ("authorization", "Bearer {token}"):
            kind: dict[str, Tree] = {"type": "http", "scheme": "bearer"}
        else:
            kind = {"type": "apiKey", "in": "header", "name": credential.header}
        about = flat(credential.about)
        if "scheme" not in kind and credential.value != "{token}":
            about += f" Sent as `{credential.value}`."
        schemes[name] = {**kind, "description": about}
    return schemes
