"""Wrong uses of webhooks."""

# pyright: reportUnnecessaryTypeIgnoreComment=true

from noko_client import webhooks


def receive(body: bytes, signature: str | None) -> None:
    event = webhooks.parse({"type": "entry.created"}, signature, "secret")  # type: ignore[arg-type]
    print(event.entry)  # type: ignore[union-attr]
    if event.type == "entry.created":
        print(event.tag)  # type: ignore[attr-defined]
    if event.type == "entry.create":  # type: ignore[comparison-overlap]
        print(event)
    print(webhooks.parse(body, signature))  # type: ignore[call-arg]
