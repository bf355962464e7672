"""What an edit is: a function from the present state to a sentence and the records it wants to put."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from mailplus_console.records import Change, Configuration
from mailplus_console.sentence import Sentence, quoted


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a bulk edit did to one of the chosen records, in words for the person."""

    key: str
    done: bool
    sentence: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A change that is not made yet: its sentence for the journal and each touched record before and after.

    `outcomes` has one entry per chosen record for bulk edits. `summary` makes the sentence of a draft that may be made
    without the records that the operator may not change; those become outcomes that say why.
    """

    sentence: str
    changes: tuple[Change, ...]
    outcomes: tuple[Outcome, ...] = ()
    summary: Callable[[Sequence[Change]], Sentence] | None = None

    def without(self, refusals: Mapping[str, str]) -> Draft:
        """The draft without the records of these keys, for the reasons given. It has to have a `summary`."""
        if self.summary is None:
            raise ValueError(self.sentence)
        changes = tuple(change for change in self.changes if change.key not in refusals)
        outcomes = tuple(
            Outcome(outcome.key, False, refusals[outcome.key]) if outcome.key in refusals else outcome
            for outcome in self.outcomes
        )
        return Draft(self.summary(changes), changes, outcomes, self.summary)


Edit = Callable[[Configuration], Draft]


def named(names: Sequence[str], amount: Sentence) -> Sentence:
    """The name itself where there is one, else how many there are."""
    return quoted(names[0]) if len(names) == 1 else amount
