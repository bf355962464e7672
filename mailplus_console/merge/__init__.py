"""Three states of a configuration become one, record by record and field by field; what both changed is for a person.

`merging.merge` is the whole of it; `records`, `order` and `consistency` are its three parts, of use on their own too.
"""

from mailplus_console.merge.conflicts import Conflict, Conflicting, Place, Side
from mailplus_console.merge.consistency import consistent
from mailplus_console.merge.merging import Merged, merge
from mailplus_console.merge.order import merge_order
from mailplus_console.merge.records import merge_record

__all__ = ["Conflict", "Conflicting", "Merged", "Place", "Side", "consistent", "merge", "merge_order", "merge_record"]
