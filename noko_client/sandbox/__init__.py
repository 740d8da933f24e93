"""A Noko of one's own to test against. It needs the extra: ``pip install 'noko-client[sandbox]'``.

::

    from noko_client import NokoClient
    from noko_client.sandbox import Sandbox

    with Sandbox() as sandbox:
        client = NokoClient(sandbox.token, base_url=sandbox.url)

With pytest, the fixtures ``noko_sandbox`` and ``noko_client`` are there for each test. ``sandbox.account`` is what the
API shows and changes, ``sandbox.requests`` what came in, and ``sandbox.fail(...)`` lets requests go wrong.

Where Noko's documents are silent, this is assumed:

- A created user is ``pending``. An email can be used once, whatever its case.
- One cannot edit oneself; only contractors have to be given access to projects, all others see all.
- Whoever the token belongs to may do all that the rules allow: nobody is refused for want of permission.
- Ids of nobody are ignored as those that do not apply are: a team can be made of them, and then is empty.
- Teams are listed if they have any of the users asked for. ``name`` of a user is first and last name.
- Users and teams are listed in the order in which they were made, entries and expenses by date, the newest first.
- Users who are pending or suspended count towards the user limit. A reactivated user is ``active``.
- What the state of a thing forbids is a 400; what is missing, exists already or is above the user limit is a 422.
- ``combination of`` finds entries with any of the tags. ``invoiced`` ones have an invoice. A blank text is none.
- A deleted user's expenses are gone; entries keep a user from being deleted.
- A request without a User-Agent is a 400; so are values in the wrong format, in a body or a query. A required value
  that is missing or blank is a 422 with ``missing_field``, a blank filter is ignored.
- A whole number in a body may be written 1.0. Ids that can be nobody's (0, -1) are ignored as those are that happen to
  be nobody's; null is as good as nothing, and an email address is whatever has an @ between two words.
- Numbers in a query are plain digits of up to 64 bits, prices decimals without an exponent.
- Of what a query gives twice the last counts. A body is read as JSON, whatever its Content-Type says.
- Fields and parameters that the API does not know are ignored. ``per_page`` above 1,000 is 1,000, and ``page=0`` is 1.
- A body of more than 1 MiB is a 413, one that takes longer than half a minute to come a 408.
- Above the rate limit, requests are slowed down as a leaky bucket does: one passes, five wait for their half seconds,
  and the next is refused.

Each answer is checked against the models of the spec before it leaves: what drifted is a 500 that says how.
"""

try:
    from noko_client.sandbox.account import Account
    from noko_client.sandbox.agency import agency
    from noko_client.sandbox.faults import Fault
    from noko_client.sandbox.recording import RecordedRequest
    from noko_client.sandbox.server import Sandbox
except ModuleNotFoundError as _error:
    if _error.name not in ("jinja2", "starlette", "uvicorn"):
        raise
    raise ModuleNotFoundError(
        f"the sandbox needs {_error.name}: pip install 'noko-client[sandbox]'", name=_error.name
    ) from _error

__all__ = ["Account", "Fault", "RecordedRequest", "Sandbox", "agency"]
