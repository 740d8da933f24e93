"""A local mock server of the Noko API. It needs the extra: ``pip install 'noko-client[sandbox]'``.

::

    from noko_client import NokoClient
    from noko_client.sandbox import Sandbox

    with Sandbox() as sandbox:
        client = NokoClient(sandbox.token, base_url=sandbox.url)

With pytest, the fixtures ``noko_sandbox`` and ``noko_client`` give each test its own. ``sandbox.account`` holds what
the API shows and changes, ``sandbox.requests`` the requests that were received; ``sandbox.fail(...)`` lets requests
go wrong, and ``sandbox.respond(...)`` scripts a response.

The sandbox follows Noko's documentation, and assumes this where it is silent:

- A created user is ``pending``, a reactivated one is ``active``. An email address can be used once, in any case.
  Users who are pending or suspended count towards the user limit.
- A contractor sees their own entries and expenses, and the projects that they were given access to with what is on
  them. They can change what is their own and run timers; all else is a 403. The other roles may do everything.
- Ids in a list that do not exist are ignored; one alone is ``missing``. Lists without a documented order are in the
  order of creation.
- What the state of an object forbids is a 400; what is missing, exists already or is above a limit is a 422. A
  request without a User-Agent and a value in a wrong format are a 400; a required value that is missing or blank is a
  422.
- An edit of an entry without ``minutes`` sets them to 0, as Noko's documentation says. An entry is billable if its
  project and all its tags are.
- An invoice is locked while it is ``in_progress``. An entry that is on another invoice cannot be added.
- A renamed, merged or deleted tag changes the descriptions of its entries. Merges are complete at once.
- A deleted user's expenses are deleted; entries prevent the deletion.
- A webhook with an HTTP URI on this machine is sent what operations change, one payload after another. A payload that
  is not accepted is sent five times within a second; then the others wait for a ``retry``. A change with an event of
  its own, such as ``entry.updated.approved``, is sent as ``entry.updated``, too. A disabled webhook is sent nothing.
- Other webhooks, and broadcast receivers, are sent nothing.
- Unknown fields and parameters, and blank filters, are ignored. The last of two equal parameters counts. ``per_page``
  above 1,000 is 1,000, ``page=0`` is 1. Numbers in a query are digits of up to 64 bits; decimals have no exponent. A
  whole number in a body may be written 1.0.
- A body of more than 1 MiB is a 413; one that takes longer than half a minute to arrive is a 408.
- Above the rate limit, one request passes, five wait for their half seconds, and the next is refused.

Each response is checked against the models of the spec before it is sent: a difference is a 500 that names it.
"""

try:
    from noko_client.sandbox.account import Account
    from noko_client.sandbox.agency import agency
    from noko_client.sandbox.faults import Fault
    from noko_client.sandbox.request_log import RecordedRequest
    from noko_client.sandbox.server import Sandbox
    from noko_client.sandbox.webhook_delivery import WebhookDelivery, Webhooks
except ModuleNotFoundError as _error:
    if _error.name not in ("starlette", "uvicorn"):
        raise
    raise ModuleNotFoundError(
        f"the sandbox needs {_error.name}: pip install 'noko-client[sandbox]'", name=_error.name
    ) from _error

__all__ = ["Account", "Fault", "RecordedRequest", "Sandbox", "WebhookDelivery", "Webhooks", "agency"]
