"""What a drag of policies carries: their ids, nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QMimeData

_SEPARATOR = "\n"


def carried(mime_type: str, ids: Iterable[str]) -> QMimeData:
    """A drag of these policies."""
    data = QMimeData()
    data.setData(mime_type, _SEPARATOR.join(ids).encode())
    return data


def carried_ids(mime_type: str, data: QMimeData, known: Sequence[str]) -> list[str]:
    """The policies that a drag carries, in the order of the list; ids that it does not know are left out."""
    if not data.hasFormat(mime_type):
        return []
    ids = frozenset(bytes(data.data(mime_type).data()).decode(errors="replace").split(_SEPARATOR))
    return [policy_id for policy_id in known if policy_id in ids]
