# Generated from spec/choices.yaml by `make generate`. Changes made here are lost: edit the source.
"""The values that Noko lists. Parameters accept no others; responses may have others."""

import typing

__all__: list[str] = ["InvoiceState", "TagFilterType", "UserRole", "UserState"]

UserRole: typing.TypeAlias = typing.Literal["supervisor", "leader", "coworker", "contractor"]
"""What a user may do in the account."""

UserState: typing.TypeAlias = typing.Literal["disabled", "pending", "active", "suspended"]
"""Whether a user can sign in."""

TagFilterType: typing.TypeAlias = typing.Literal["and", "combination of"]
"""Whether an entry must have all of the tags, or any combination of them."""

InvoiceState: typing.TypeAlias = typing.Literal["unpaid", "awaiting_payment", "in_progress", "paid", "none"]
"""The state of the payment of an invoice."""
