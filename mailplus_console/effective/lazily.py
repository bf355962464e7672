"""Values that are worked out at first use and then kept beside the object."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

_Owner = TypeVar("_Owner")
_Value = TypeVar("_Value")


class Lazily(Generic[_Owner, _Value]):
    """Like `functools.cached_property`, without the lock that Python 3.11 holds across all objects of a class.

    A worker and the window may then resolve at the same time; at worst a value is worked out twice, and it is the
    same one.
    """

    def __init__(self, compute: Callable[[_Owner], _Value]) -> None:
        self._compute = compute
        self._name = compute.__name__
        self.__doc__ = compute.__doc__

    @overload
    def __get__(self, instance: None, owner: type[Any]) -> Lazily[_Owner, _Value]: ...

    @overload
    def __get__(self, instance: object, owner: type[Any]) -> _Value: ...

    def __get__(self, instance: Any, owner: type[Any]) -> Lazily[_Owner, _Value] | _Value:
        if instance is None:
            return self
        value = self._compute(instance)
        instance.__dict__[self._name] = value  # found there from now on, without coming here
        return value
