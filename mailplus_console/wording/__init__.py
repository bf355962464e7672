"""Changes in the words of a person: what History shows of an edit, and a plan of a difference between two states."""

from mailplus_console.wording.conflicts import ConflictWords, conflict_sentence, conflict_words
from mailplus_console.wording.fields import FieldChange, Told, describe
from mailplus_console.wording.sentences import Deed, Summary, deed_of, happened, sentence, sentence_from, summarize
from mailplus_console.wording.values import PolicyNames, policy_names, subject

__all__ = [
    "ConflictWords",
    "Deed",
    "FieldChange",
    "PolicyNames",
    "Summary",
    "Told",
    "conflict_sentence",
    "conflict_words",
    "deed_of",
    "describe",
    "happened",
    "policy_names",
    "sentence",
    "sentence_from",
    "subject",
    "summarize",
]
