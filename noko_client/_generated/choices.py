# Generated from spec/choices.yaml by `make generate`. Changes made here are lost: edit the source.
"""The values that Noko knows: parameters take these, and answers may hold others."""

from typing import Literal, TypeAlias

__all__: list[str] = ["InvoiceState", "TagFilterType", "UserRole", "UserState"]

UserRole: TypeAlias = Literal["supervisor", "leader", "coworker", "contractor"]
"""What a user may do in the account."""

UserState: TypeAlias = Literal["disabled", "pending", "active", "suspended"]
"""Whether a user can sign in."""

TagFilterType: TypeAlias = Literal["and", "combination of"]
"""Whether an entry must have all of the tags, or any combination of them."""

InvoiceState: TypeAlias = Literal["unpaid", "awaiting_payment", "in_progress", "paid", "none"]
"""The state of the payment of an invoice."""
