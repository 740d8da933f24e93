"""Tags: they are words of descriptions that begin with #. One with a * at its end makes an entry unbillable."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING, Final

from noko_client._generated.sandbox_schema import Entry, Tag
from noko_client.sandbox import generic
from noko_client.sandbox.operations import Call, computed, refuse_if, rule

if TYPE_CHECKING:
    from noko_client.sandbox.account import Account

_HASHTAG: Final = re.compile(r"#([\w-]+)(\*?)")


def _is_locked(call: Call, tag: Tag) -> bool:
    return tag.id in call.account.locked_tags


refuse_if(Tag, "tags.edit", "tags.merge", "tags.delete", locked=_is_locked)


computed(Tag, formatted_name=lambda tag: f"#{tag.name}")


def find_tag(account: Account, name: str) -> Tag | None:
    """Return the tag of this name, in any case."""
    return next((tag for tag in account.tags.ordered() if tag.name.casefold() == name.casefold()), None)


def add_tag(account: Account, name: str, at: datetime) -> Tag:
    """Add a tag; one with a ``*`` at the end of its name is unbillable."""
    return account.tags.add({"name": name.removesuffix("*"), "billable": not name.endswith("*")}, at)


def tags_in(account: Account, description: str | None, at: datetime) -> tuple[Tag, ...]:
    """Return the tags in a description. Those that there are not yet are added."""
    found: dict[Tag, None] = {}
    for name, star in _HASHTAG.findall(description or ""):
        found[find_tag(account, name) or add_tag(account, name + star, at)] = None
    return tuple(found)


def new_tags_in(account: Account, description: str | None) -> bool:
    """Whether a description has tags that there are not yet."""
    return any(find_tag(account, name) is None for name, _ in _HASHTAG.findall(description or ""))


def _rewrite(entry: Entry, tag: Tag, text: str) -> None:
    """Put a text in the place of a tag in a description."""
    pattern = rf"#{re.escape(tag.name)}(?![\w-])\*?"
    entry.description = re.sub(pattern, lambda _found: text, entry.description or "", flags=re.IGNORECASE)


@rule("tags.create")
def _create(call: Call) -> list[Tag]:
    added: list[Tag] = []
    for name in (str(each).strip().removeprefix("#") for each in call.body.list("names")):
        if name.removesuffix("*") and find_tag(call.account, name.removesuffix("*")) is None:
            added.append(add_tag(call.account, name, call.now))
    return added


@rule("tags.edit")
def _edit(call: Call) -> Tag:
    tag, name = call.target(Tag), call.body.text("name")
    if name:
        new = name.removeprefix("#").removesuffix("*")
        if find_tag(call.account, new) not in (None, tag):
            raise call.refuse("already_exists", "name")
        for entry in generic.related(tag, Entry):
            _rewrite(entry, tag, f"#{new}")
        tag.name, tag.billable = new, not name.endswith("*")
        generic.touch(call, tag)
    return tag


@rule("tags.merge")
def _merge(call: Call) -> None:
    into = call.target(Tag)
    merged = call.linked("tag_id", Tag) or into
    if _is_locked(call, merged):
        raise call.refuse("locked")
    if merged is into:
        return
    for entry in list(generic.related(merged, Entry)):
        _rewrite(entry, merged, f"#{into.name}")
        entry.tags = tuple(dict.fromkeys(into if tag is merged else tag for tag in entry.tags))
    generic.delete(call, merged)


@rule("tags.delete")
def _delete(call: Call) -> None:
    tag = call.target(Tag)
    for entry in list(generic.related(tag, Entry)):
        _rewrite(entry, tag, tag.name)
    generic.delete(call, tag)
