"""Wrong uses of webhooks."""

from noko_client import webhooks


def receive(body: bytes, signature: str | None) -> None:
    event = webhooks.parse({"type": "entry.created"}, signature, "secret")  # wrong: reportArgumentType
    print(event.entry)  # wrong: Cannot access attribute "entry" for class "TagEvent"
    if event.type == "entry.created":
        print(event.tag)  # wrong: Cannot access attribute "tag" for class "EntryEvent"
    if event.type == "entry.create":  # wrong: reportUnnecessaryComparison
        print(event)
    print(webhooks.parse(body, signature))  # wrong: Argument missing for parameter "secret"
