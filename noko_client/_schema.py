"""What the generated schema of the sandbox is made of: fields, parameters, operations, records."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, ClassVar, Final, Literal, NamedTuple, Protocol


class Field(NamedTuple):
    """A field of a model."""

    #: As the spec writes it: ``integer``, ``UserSummary``, ``list of Tag``.
    type: str
    optional: bool = False
    #: Another name that some responses use.
    also: str | None = None
    example: object = None
    #: The attribute of a record, where Python has taken the name.
    attribute: str | None = None

    @property
    def item(self) -> str:
        return self.type.removeprefix("list of ")

    @property
    def is_list(self) -> bool:
        return self.type.startswith("list of ")


class Parameter(NamedTuple):
    """A value in a path, a query or a body."""

    type: str
    required: bool = False
    #: The value that the API assumes when none is sent.
    assumed: object = None
    format: str | None = None
    minimum: int | None = None
    maximum: int | None = None
    #: Whether null clears it; elsewhere null is as good as nothing.
    nullable: bool = False

    @property
    def item(self) -> str:
        return self.type.removeprefix("list of ")

    @property
    def is_list(self) -> bool:
        return self.type.startswith("list of ")


class Operation(NamedTuple):
    """An operation of the API."""

    name: str
    method: str
    path: str
    path_parameters: Mapping[str, Parameter]
    query: Mapping[str, Parameter]
    body: Mapping[str, Parameter]
    returns: Literal["nothing", "object", "list", "pages"]
    #: The model of what it returns; empty where it returns nothing.
    model: str
    success: int

    @property
    def resource(self) -> str:
        return self.name.partition(".")[0]

    @property
    def verb(self) -> str:
        return self.name.partition(".")[2]


class Watcher(Protocol):
    """What a record reports its changes to."""

    def changed(self) -> None: ...


#: Computes fields that are not stored, by class and attribute. The rules of the sandbox fill it.
COMPUTED: Final[defaultdict[type[Record], dict[str, Callable[[Record], object]]]] = defaultdict(dict)


class Record:
    """An object in the sandbox's account, with the fields that the API shows of it.

    Fields that follow from other records (``user.entries``) are computed when they are read. To change a list, assign a
    new one.
    """

    _attributes: ClassVar[frozenset[str]] = frozenset()

    id: int

    def __init_subclass__(cls) -> None:
        cls._attributes = frozenset({"id", *cls.__annotations__})

    def __init__(self, values: Mapping[str, object], watcher: Watcher | None = None) -> None:
        for name in values.keys() - self._attributes:
            raise AttributeError(f"{type(self).__name__} has no field {name!r}")
        self.__dict__.update(values, _watcher=watcher)

    def __setattr__(self, name: str, value: object) -> None:
        if name not in self._attributes:
            raise AttributeError(f"{type(self).__name__} has no field {name!r}")
        super().__setattr__(name, value)
        watcher: Watcher | None = self.__dict__["_watcher"]
        if watcher is not None:
            watcher.changed()

    if not TYPE_CHECKING:  # a type checker knows the fields of each class

        def __getattr__(self, name: str) -> object:
            compute = COMPUTED[type(self)].get(name)
            if compute is None:
                raise AttributeError(f"{type(self).__name__} has no field {name!r}", name=name, obj=self)
            return compute(self)

    def __repr__(self) -> str:
        stored = vars(self)
        label = next((stored[name] for name in ("email", "name", "reference", "description") if stored.get(name)), "")
        return f"<{type(self).__name__} {stored.get('id', '')}{f' {label!r}' if label else ''}>"
