"""What operations do whose meaning follows from their request: list, get, create, edit, delete, add to a list."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cache, partial
from typing import TypeVar

from noko_client._generated.sandbox_schema import MODELS, OPERATIONS, RECORDS, RESOURCES
from noko_client._schema import COMPUTED, Operation, Record
from noko_client.sandbox.blank import blank, from_input
from noko_client.sandbox.errors import ApiError, NotFoundError
from noko_client.sandbox.operations import EFFECTS, REFUSALS, RULES, SINGLETONS, Call, Result, Rule
from noko_client.sandbox.schema import fields_of, items, kind_of_resource, links_of
from noko_client.sandbox.store import Table, store_of

R = TypeVar("R", bound=Record)


def perform(call: Call) -> Result:
    """Do what an operation means: by its rule, or else by its request.

    Raises:
        ApiError: It is refused.
    """
    for code, applies in REFUSALS.get(call.operation.name, {}).items():
        if applies(call):
            raise call.refuse(code)
    return (meaning_of(call.operation) or _without_effect)(call)


def meaning_of(operation: Operation) -> Rule | None:
    """Return what an operation does; None if neither a rule nor its request says so."""
    if operation.name in RULES:
        return RULES[operation.name]
    if operation.name in EFFECTS:
        return _set_fields
    _, collection, *rest = operation.path.split("/")
    is_table = kind_of_resource(collection) is not None and collection not in SINGLETONS
    below = rest[1:] if is_table else rest
    if is_table and not rest:
        rules: dict[tuple[str, str], Rule] = {("GET", "pages"): _list, ("POST", "object"): _create}
        return rules.get((operation.method, operation.returns))
    if is_table and not rest[0].startswith("{"):
        return _for_each if _single(operation) else None
    if not below:
        by_method: dict[str, Rule] = {"GET": target, "PUT": edit, "PATCH": edit, "DELETE": _delete}
        return by_method.get(operation.method)
    if len(below) == 1 and operation.method == "GET" and operation.model:
        return _related
    return _change_list if len(below) == 1 and is_table and _list_action(operation) else None


def target(call: Call) -> Record:
    """Return the record that the path is about.

    Raises:
        NotFoundError: There is none, or the token's owner cannot see it.
    """
    collection = call.operation.path.split("/")[1]
    if collection in SINGLETONS:
        return SINGLETONS[collection](call.account)
    kind = kind_of_resource(collection)
    if kind is not None and call.path:
        return call.target(_class(kind))
    # A resource without ids and without a rule has one record, made of the examples of the spec.
    made = RECORDS[next(each.model for each in OPERATIONS if each.resource == collection and each.model)]
    table = call.account.store[made]
    return next(iter(table.values()), None) or table.add(blank(made, call.now, call.me))


@cache
def _class(kind: str) -> type[Record]:
    return next(each for each in RECORDS.values() if each.__name__ == kind)


def _without_effect(call: Call) -> Result:
    """Respond as the spec says and change nothing."""
    record = target(call) if call.path or call.operation.returns != "nothing" else None
    if call.operation.returns == "nothing":
        return None
    kind = call.kind_returned
    found = record if isinstance(record, kind) else kind({"id": 0, **blank(kind, call.now, call.me)})
    return found if call.operation.returns == "object" else [found]


def _set_fields(call: Call) -> Result:
    record = target(call)
    for attribute, value in EFFECTS[call.operation.name].items():
        setattr(record, attribute, value(call))
    touch(record, call.now)
    return record if call.operation.returns == "object" else None


def _single(operation: Operation) -> Operation | None:
    """Return the operation on one record that an operation does with many: PUT /projects/archive and its ids."""
    collection, _, action = operation.path.rpartition("/")
    for each in OPERATIONS:
        below = re.sub(r"\{\w+\}", "{}", each.path)
        if (each.method, below) == (operation.method, f"{collection}/{{}}/{action}"):
            return each
        if action == "delete" and (each.method, below) == ("DELETE", f"{collection}/{{}}"):
            return each
    return None


def _for_each(call: Call) -> None:
    """Act on each of some records; those where it is refused are ignored."""
    single = _single(call.operation) or call.operation
    for name in (name for name, parameter in call.operation.body.items() if parameter.type == "ids"):
        for id in dict.fromkeys(call.body.ids(name)):
            with contextlib.suppress(ApiError):
                perform(replace(call, operation=single, path=dict.fromkeys(single.path_parameters, str(id))))


def _list(call: Call) -> Sequence[Record]:
    return call.account.store[call.kind_returned].ordered()


def _related(call: Call) -> Result:
    found = related(target(call), call.kind_returned)
    if call.operation.returns != "object":
        return found
    if not found:
        raise NotFoundError
    return found[0]


def related(record: Record, kind: type[R]) -> list[R]:
    """Return the records of a kind that link to a record, that it lists, or that link to what it lists."""
    own, table = type(record).__name__, store_of(record)[kind]
    links = links_of(kind.__name__)
    for attribute, linked in links.items():
        if linked == own:
            return table.linked(attribute, record)
    fields = fields_of(own).items()
    lists = {name: RECORDS[field.item] for name, field in fields if field.is_list and field.item in RECORDS}
    for attribute, listed in lists.items():
        if listed is kind:
            held: Iterable[R] = getattr(record, attribute)
            return list(held)
    for attribute, listed in lists.items():
        for link, linked in links.items():
            if linked == listed.__name__:
                members = {*items(getattr(record, attribute))}
                select = partial(_select, table, link, members)
                return table.store.derived((own, record.id, kind), select)
    return []


def _count(record: Record, *, kind: type[Record]) -> int:
    return len(related(record, kind))


# A number that is named as a resource counts its records: the entries of a user.
COMPUTED.update(
    ((RECORDS[model].__name__, name), partial(_count, kind=RECORDS[RESOURCES[name]]))
    for model, fields in MODELS.items()
    for name, field in fields.items()
    if field.type == "integer" and name in RESOURCES
)


def _select(table: Table[R], link: str, members: set[object]) -> list[R]:
    return [each for each in table.ordered() if vars(each)[link] in members]


def _create(call: Call) -> Record:
    return create(call, call.kind_returned)


def create(call: Call, kind: type[R]) -> R:
    """Add a record with the values of the body, or else those that the API assumes."""
    assumed = {
        name: parameter.assumed
        for name, parameter in call.operation.body.items()
        if parameter.assumed is not None and name in fields_of(kind.__name__)
    }
    return call.account.store[kind].add({**blank(kind, call.now, call.me), **assumed, **_changes(call, kind)})


def edit(call: Call) -> Record | None:
    """Change the fields that the body names. Null clears a field that may be blank."""
    record = target(call)
    for attribute, value in _changes(call, type(record)).items():
        setattr(record, attribute, value)
    touch(record, call.now)
    return None if call.operation.returns == "nothing" else record


def touch(record: Record, now: datetime) -> None:
    """Note that a record was changed."""
    if "updated_at" in fields_of(type(record).__name__):
        setattr(record, "updated_at", now)  # noqa: B010  # not every class has it


def _delete(call: Call) -> None:
    delete(target(call))


def delete(record: Record) -> None:
    """Delete a record, the links to it, and what cannot be without it."""
    store, own = store_of(record), type(record)
    store[own].remove(record)
    for kind, table in store.tables():
        for attribute, linked in links_of(kind).items():
            for other in list(table.linked(attribute, record)) if linked == own.__name__ else ():
                if fields_of(kind)[attribute].is_list:
                    kept = [each for each in items(getattr(other, attribute)) if each is not record]
                    setattr(other, attribute, tuple(kept))
                elif fields_of(kind)[attribute].optional:
                    setattr(other, attribute, None)
                else:
                    delete(other)


def _list_action(operation: Operation) -> tuple[str, str] | None:
    """Return what an operation does with which stored list, where that is all that it does: add_users."""
    found = re.fullmatch(r"(add|remove_all|remove)_(\w+)", operation.path.rpartition("/")[2])
    kind = kind_of_resource(operation.path.split("/")[1])
    if found is None or kind is None or (kind, found[2]) in COMPUTED:
        return None
    field = fields_of(kind).get(found[2])
    return (found[1], found[2]) if field is not None and field.is_list else None


def _change_list(call: Call) -> Result:
    action, attribute = _list_action(call.operation) or ("", "")
    record = target(call)
    item, held = fields_of(type(record).__name__)[attribute].item, items(getattr(record, attribute))
    given: list[object] = []
    for name in call.body:
        table = call.account.store[RECORDS[item]] if item in RECORDS else None
        given += call.body.list(name) if table is None else table.find(call.body.ids(name))
    kept = tuple(each for each in held if each not in given and action != "remove_all")
    setattr(record, attribute, tuple(dict.fromkeys([*held, *given])) if action == "add" else kept)
    touch(record, call.now)
    everything: Sequence[Record] = getattr(record, attribute)
    return {"nothing": None, "object": record}.get(call.operation.returns, everything)


def _changes(call: Call, kind: type[Record]) -> dict[str, object]:
    """Return what a body says of a record's attributes."""
    fields, changes = fields_of(kind.__name__), dict[str, object]()
    for name, value in call.body.items():
        # A name that Python reserves has an underscore: `from` is `from_`.
        own = next((own for own in (name, f"{name}_") if own in fields), None)
        attribute = own or _linked_attribute(kind, name)
        if attribute is None or (kind.__name__, attribute) in COMPUTED:
            continue
        if own is None:
            linked = RECORDS[fields[attribute].item]
            many = name.endswith("_ids")
            value = call.account.store[linked].find(call.body.ids(name)) if many else call.linked(name, linked)
        if value is not None or fields[attribute].optional:
            changes[attribute] = from_input(fields[attribute], value, call.now)
    return changes


def _linked_attribute(kind: type[Record], parameter: str) -> str | None:
    """Return the attribute that a parameter such as ``project_id`` or ``user_ids`` sets."""
    base, _, end = parameter.rpartition("_")
    if end not in ("id", "ids"):
        return None
    links = links_of(kind.__name__)
    names = (base, f"{base}_") if end == "id" else (f"{base}s",)
    named = next((name for name in names if name in links), None)
    return named or next((name for name, linked in links.items() if linked == kind_of_resource(f"{base}s")), None)
