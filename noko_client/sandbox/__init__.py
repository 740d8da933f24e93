"""A Noko of one's own to test against. It needs the extra: ``pip install 'noko-client[sandbox]'``.

::

    from noko_client import NokoClient
    from noko_client.sandbox import Sandbox

    with Sandbox() as sandbox:
        client = NokoClient(sandbox.token, base_url=sandbox.url)

Where Noko's documents are silent, this is assumed: a created user is ``pending``; one cannot edit oneself; only
contractors have to be given access to projects, all others see all; an email can be used once, whatever its
case; a request without a User-Agent is a 400; values in the wrong format are a 400, and a required one that is
missing a 422; teams are listed if they have any of the users asked for.
"""

try:
    from noko_client.sandbox.account import Account
    from noko_client.sandbox.agency import agency
    from noko_client.sandbox.server import Sandbox
except ModuleNotFoundError as error:
    if error.name not in ("starlette", "uvicorn"):
        raise
    raise ModuleNotFoundError(
        f"the sandbox needs {error.name}: pip install 'noko-client[sandbox]'", name=error.name
    ) from error

__all__ = ["Account", "Sandbox", "agency"]
