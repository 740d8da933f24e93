# Generated from spec/resources/account.yaml, spec/choices.yaml, spec/inputs.yaml, spec/parameters.yaml, spec/service.yaml by `make generate`. Changes made here are lost: edit the source.
"""The operations of `client.account`: the request of each, and what it returns."""

from __future__ import annotations

from noko_client._core.operation import Operation
from noko_client._core.responses import ModelResponse
from noko_client._generated import models

GET: Operation[models.Account] = Operation(
    name="account.get", method="GET", path="/account", response_type=ModelResponse(lambda: models.Account)
)
