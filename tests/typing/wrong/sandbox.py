"""Wrong uses of the sandbox."""

from noko_client.sandbox import Account, Sandbox


def set_up() -> None:
    Sandbox("account")  # wrong: reportArgumentType
    Sandbox(port="0")  # wrong: reportArgumentType
    Account(users=40)  # wrong: No parameter named "users"


def fill(account: Account) -> None:
    ann = account.add_user("ann@example.com", role="boss")  # wrong: reportArgumentType
    account.add_entry(ann, minutes=90, description="sketches")  # wrong: Argument missing for parameter "project"
    account.add_team("Design", ann)  # wrong: reportArgumentType


def break_it(sandbox: Sandbox) -> None:
    sandbox.fail("GET", "/users", state=503)  # wrong: No parameter named "state"
    print(sandbox.requests[0].params)  # wrong: Cannot access attribute "params" for class "RecordedRequest"
    sandbox.url = "http://127.0.0.1:1"  # wrong: Cannot assign to attribute "url"
