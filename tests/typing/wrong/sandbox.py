"""Wrong uses of the sandbox."""

# pyright: reportUnnecessaryTypeIgnoreComment=true

from noko_client.sandbox import Account, Sandbox


def set_up() -> None:
    Sandbox("account")  # type: ignore[arg-type]
    Sandbox(port="0")  # type: ignore[arg-type]
    Account(users=40)  # type: ignore[call-arg]


def fill(account: Account) -> None:
    ann = account.add_user("ann@example.com", role="boss")  # type: ignore[arg-type]
    account.add_entry(ann, minutes=90, description="sketches")  # type: ignore[call-arg]
    account.add_team("Design", ann)  # type: ignore[arg-type]


def break_it(sandbox: Sandbox) -> None:
    sandbox.fail("GET", "/users", state=503)  # type: ignore[call-arg]
    print(sandbox.requests[0].params)  # type: ignore[attr-defined]
    sandbox.url = "http://127.0.0.1:1"  # type: ignore[misc]
