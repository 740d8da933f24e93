# Generated from spec/choices.yaml, spec/inputs.yaml by `make generate`. Changes made here are lost: edit the source.
"""The types of the parameters that take a listed value or an object."""

import typing

from noko_client._core import param_types
from noko_client._generated import choices

UserRole = param_types.choice(*typing.get_args(choices.UserRole))
UserState = param_types.choice(*typing.get_args(choices.UserState))
TagFilterType = param_types.choice(*typing.get_args(choices.TagFilterType))
InvoiceState = param_types.choice(*typing.get_args(choices.InvoiceState))
