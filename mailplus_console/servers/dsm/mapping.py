"""What the mapping says: the calls that read and those that write, and where each value is (mapping_file reads it).

No name of a field of the NAS is in the code: whoever finds out more about them changes the data.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from mailplus_console.servers.dsm.values import Field


@dataclass(frozen=True, slots=True)
class Pages:
    """How a long list is asked for in parts: the names of the two parameters, and how many at once."""

    offset: str
    limit: str
    size: int


@dataclass(frozen=True, slots=True)
class Read:
    """A call that reads, and what its answer says.

    `about` are words for the person. `items` is the path of the list in the answer; None: the answer is the one item.
    `whole`: who is not in the list does not exist. `for_each`: it is called for each record of that kind, and a
    parameter that begins with $ is a fact of it. `otherwise`: the read to try where this one is refused. `others`:
    what is so of the records that the list does not name.
    """

    name: str
    about: str
    api: str
    method: str
    version: int | None
    fields: Mapping[str, Field]
    parameters: Mapping[str, object] = field(default_factory=dict)
    pages: Pages | None = None
    items: str | None = None
    where: tuple[str, object] | None = None
    for_each: str | None = None
    otherwise: str | None = None
    others: Mapping[str, object] = field(default_factory=dict)
    whole: bool = False
    administrators_only: bool = False
    sure: str = "guess"
    source: str = "ours"

    @property
    def record(self) -> str:
        """What it is about: a kind of records, `pair` or `package`."""
        return self.name.partition(".")[0]

    @property
    def call(self) -> str:
        """The call as it stands in sentences."""
        return f"{self.api} {self.method}"


@dataclass(frozen=True, slots=True)
class Write:
    """A call that changes something. `items`: the parameter with a list of what is changed; None: one call for each.

    `base`: the read whose whole answer is sent back with the changed fields in it. `capture` says to the person what
    to do in the web interface so that a capture shows this call.
    """

    name: str
    record: str
    about: str
    capture: str
    api: str
    method: str
    version: int | None
    fields: Mapping[str, Field]
    parameters: Mapping[str, object] = field(default_factory=dict)
    items: str | None = None
    base: str | None = None
    sure: str = "guess"
    source: str = "ours"

    @property
    def call(self) -> str:
        """The call as it stands in sentences."""
        return f"{self.api} {self.method}"


@dataclass(frozen=True, slots=True)
class FieldNames:
    """All reads and writes. `digest` tells one mapping from another: a confirmation is of one and no other."""

    reads: Mapping[str, Read]
    writes: Mapping[str, Write]
    digest: str

    def first_reads(self) -> list[Read]:
        """Those that are tried by themselves, in order; the others stand in for one that is refused."""
        stand_ins = {read.otherwise for read in self.reads.values()}
        return [read for name, read in self.reads.items() if name not in stand_ins]
