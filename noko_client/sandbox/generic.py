"""What operations do whose meaning follows from their request: list, get, create, edit, delete, add to a list."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeVar

from noko_client._core.json_types import is_array
from noko_client._generated.sandbox_schema import MODELS, OPERATIONS, RECORDS
from noko_client._schema import COMPUTED, Field, Operation, Record
from noko_client.sandbox.errors import ApiError, NotFoundError
from noko_client.sandbox.operations import EFFECTS, REFUSALS, RULES, SINGLETONS, Call, Result, Rule
from noko_client.sandbox.parsing import Values
from noko_client.sandbox.schema import (
    FIELDS,
    NAMED,
    TABLES,
    attribute_of,
    blank,
    embedded,
    items,
    link_between,
    links_of,
)
from noko_client.sandbox.store import Table, store_of

R = TypeVar("R", bound=Record)


def perform(call: Call) -> Result:
    """Do what an operation means: by its rule, or else by its request.

    Raises:
        ApiError: It is refused.
    """
    name = call.operation.name
    for code, applies in REFUSALS[name].items():
        if applies(call):
            raise call.refuse(code)
    result = (meaning_of(call.operation) or _without_effect)(call)
    if name in EFFECTS and isinstance(result, Record):
        for attribute, value in EFFECTS[name].items():
            setattr(result, attribute, value(call))
        touch(call, result)
    return result


def meaning_of(operation: Operation) -> Rule | None:
    """Return what an operation does; None if neither a rule nor its request says so."""
    if operation.name in RULES:
        return RULES[operation.name]
    _, collection, *rest = operation.path.split("/")
    is_table = collection in TABLES and collection not in SINGLETONS
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
    if len(below) == 1 and is_table and _list_action(operation):
        return change_list
    return target if operation.name in EFFECTS else None


def target(call: Call) -> Record:
    """Return the record that the path is about.

    Raises:
        NotFoundError: There is none, or the token's owner cannot see it.
    """
    collection = call.operation.path.split("/")[1]
    if collection in SINGLETONS:
        return SINGLETONS[collection](call.account)
    if collection in TABLES and call.path:
        return call.target(TABLES[collection])
    # A resource without ids and without a rule has one record, made of the examples of the spec.
    made = RECORDS[next(each.model for each in OPERATIONS if each.resource == collection and each.model)]
    table = call.account.store[made]
    return next(iter(table.values()), None) or table.add({}, call.now, call.me)


def _without_effect(call: Call) -> Result:
    """Respond as the spec says and change nothing."""
    record = target(call) if call.path or call.operation.returns != "nothing" else None
    if record is None or call.operation.returns == "nothing":
        return None
    kind = call.kind_returned
    found = record if isinstance(record, kind) else kind({"id": 0, **blank(kind, call.now, call.me)})
    return found if call.operation.returns == "object" else [found]


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
    for id in call.ids:
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
    own, table = type(record), store_of(record)[kind]
    link = link_between(kind, own)
    if link:
        return table.linked(link, record)
    fields = FIELDS[own].items()
    lists = {name: RECORDS[field.item] for name, field in fields if field.is_list and field.item in RECORDS}
    for attribute, listed in lists.items():
        if listed is kind:
            held: Iterable[R] = getattr(record, attribute)
            return list(held)
    for attribute, listed in lists.items():
        link = link_between(kind, listed)
        if link:
            select = partial(_select, table, link, {*items(getattr(record, attribute))})
            return table.store.derived((own, record.id, kind), select)
    return []


def _count(record: Record, *, kind: type[Record]) -> int:
    return len(related(record, kind))


# A number that is named as a resource counts its records: the entries of a user.
for _model, _fields in MODELS.items():
    for _name, _field in _fields.items():
        if _field.type == "integer" and _name in TABLES:
            COMPUTED[RECORDS[_model]][_name] = partial(_count, kind=TABLES[_name])


def _select(table: Table[R], link: str, members: set[object]) -> list[R]:
    return [each for each in table.ordered() if vars(each)[link] in members]


def _create(call: Call) -> Record:
    return create(call, call.kind_returned)


def create(call: Call, kind: type[R]) -> R:
    """Add a record with the values of the body, or else those that the API assumes."""
    assumed = {
        name: parameter.assumed
        for name, parameter in call.operation.body.items()
        if parameter.assumed is not None and name in FIELDS[kind]
    }
    changes = _changes(call, kind, call.body, {})
    record = call.account.store[kind].add({**assumed, **changes}, call.now, call.me)
    for name in call.body:
        # What links to the record now links to this one: the projects of a new group.
        member = NAMED.get(name.removesuffix("_ids"))
        link = link_between(member, kind) if member else None
        if member and link and name.endswith("_ids"):
            for each in call.account.store[member].find(call.body.ids(name)):
                setattr(each, link, record)
                touch(call, each)
    return record


def edit(call: Call) -> Record:
    """Change the fields that the body names. Null clears a field that may be blank."""
    record = target(call)
    for attribute, value in _changes(call, type(record), call.body, vars(record)).items():
        setattr(record, attribute, value)
    touch(call, record)
    return record


def touch(call: Call, record: Record) -> None:
    """Note that a record was changed."""
    if "updated_at" in FIELDS[type(record)]:
        setattr(record, "updated_at", call.now)  # noqa: B010  # not every class has it


def _delete(call: Call) -> None:
    delete(call, target(call))


def delete(call: Call, record: Record) -> None:
    """Delete a record, the links to it, and what cannot be without it."""
    store, own = call.account.store, type(record)
    store[own].remove(record)
    for kind, table in store.tables():
        for attribute, linked in links_of(kind).items():
            field = FIELDS[kind][attribute]
            for other in list(table.linked(attribute, record)) if linked is own else ():
                if field.is_list:
                    kept = [each for each in items(getattr(other, attribute)) if each is not record]
                    setattr(other, attribute, tuple(kept))
                elif field.optional:
                    setattr(other, attribute, None)
                else:
                    delete(call, other)
                    continue
                touch(call, other)


def _list_action(operation: Operation) -> tuple[str, str, str | None] | None:
    """Return what an operation such as add_users does, with which list, and the link if others hold it."""
    found = re.fullmatch(r"(add|remove_all|remove)_(\w+)", operation.path.rpartition("/")[2])
    kind = TABLES.get(operation.path.split("/")[1])
    if found is None or kind is None or found[2] not in FIELDS[kind]:
        return None
    link = link_between(TABLES[found[2]], kind) if found[2] in TABLES else None
    is_held = FIELDS[kind][found[2]].is_list and found[2] not in COMPUTED[kind]
    return (found[1], found[2], None if is_held else link) if is_held or link else None


def change_list(call: Call) -> Result:
    """Add to a list of a record, or remove from it. What links to another record is not added."""
    action, attribute, link = _list_action(call.operation) or ("", "", None)
    record, ids = target(call), call.ids
    if link:
        table = call.account.store[TABLES[attribute]]
        for each in list(table.values() if action == "remove_all" else table.find(ids)):
            if getattr(each, link) is (None if action == "add" else record):
                setattr(each, link, record if action == "add" else None)
                touch(call, each)
    else:
        field, held = FIELDS[type(record)][attribute], items(getattr(record, attribute))
        given: list[object] = [*call.account.store[RECORDS[field.item]].find(ids)] if field.item in RECORDS else []
        for name, parameter in call.operation.body.items():
            given += items(_stored(call, field, call.body[name])) if parameter.is_list else ()
        kept = [each for each in held if (each.id if isinstance(each, Record) else each) not in {*ids, *given}]
        changed = {"add": dict.fromkeys([*held, *given]), "remove": kept, "remove_all": ()}[action]
        setattr(record, attribute, tuple(changed))
    touch(call, record)
    return related(record, call.kind_returned) if call.operation.returns == "list" else record


def _changes(call: Call, kind: type[Record], body: Values, held: Mapping[str, object]) -> dict[str, object]:
    """Return what a body, or an object in it, says of the attributes of a record that has some values already."""
    fields, changes = FIELDS[kind], dict[str, object]()
    for name, value in body.items():
        # A name that Python reserves has an underscore: `from` is `from_`.
        own = next((own for own in (name, f"{name}_") if own in fields), None)
        attribute = own or (attribute_of(kind, name) if name.endswith(("_id", "_ids")) else None)
        if attribute is None or attribute in COMPUTED[kind]:
            continue
        if own is None:
            linked = RECORDS[fields[attribute].item]
            many = name.endswith("_ids")
            value = call.account.store[linked].find(body.ids(name)) if many else call.linked(name, linked, body)
        if value is not None or fields[attribute].optional:
            changes[attribute] = _stored(call, fields[attribute], value, held.get(attribute))
    return changes


def _stored(call: Call, field: Field, value: object, held: object = None) -> object:
    """Turn the value of a body into that of a field. An object changes the one that the field holds."""
    if is_array(value):
        return tuple(_stored(call, field, each) for each in value)
    if not isinstance(value, Values):
        return value
    kind = RECORDS[field.item]
    known = {name: each for name, each in vars(held).items() if name in FIELDS[kind]} if held else {}
    return embedded(kind, call.now, {"id": call.account.store.next_id(), **known, **_changes(call, kind, value, known)})
