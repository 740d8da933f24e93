"""What the owner of the token may do. Noko documents no list: here contractors may do less than all others."""

from __future__ import annotations

from typing import Final

from noko_client._generated.sandbox_schema import Entry, Expense
from noko_client.sandbox.errors import ApiError
from noko_client.sandbox.operations import Call

#: The resources that a contractor does not see.
_HIDDEN: Final = frozenset({"broadcast_receivers", "invoices", "webhooks"})
#: The resources in which a contractor can change what is their own.
_OWN: Final = frozenset({"current_user", "entries", "expenses", "timers"})
#: What only those who manage others do.
_MANAGING: Final = ("approve", "unapprove", "mark_")


def check_permission(call: Call) -> None:
    """Refuse what the owner of the token may not do, and what the account does not have.

    Raises:
        ApiError: It is refused, with 403.
    """
    operation = call.operation
    if operation.resource == "invoices" and not call.account.details.invoicing_enabled:
        raise ApiError(403, "Account does not include this feature")
    if call.account.shows_all:
        return
    changes = operation.method != "GET"
    if operation.resource in _HIDDEN or (changes and operation.resource not in _OWN):
        raise call.refuse("insufficent_permissions")
    if changes and operation.verb.startswith(_MANAGING):
        raise call.refuse("insufficent_permissions")
    if call.body.get("user_id") not in (None, call.me.id):
        raise call.refuse("insufficent_permissions", "user_id")
    own: dict[str, type[Entry | Expense]] = {"entries": Entry, "expenses": Expense}
    kind = own.get(operation.resource)
    if changes and kind and call.path and call.target(kind).user is not call.me:
        raise call.refuse("insufficent_permissions")
