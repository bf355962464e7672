"""Two people who edit, pull and apply in any order end with the same configuration, and it never contradicts itself."""

from __future__ import annotations

from contextlib import ExitStack

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mailplus_console.edits.imports import replace_configuration
from mailplus_console.errors import Refused
from mailplus_console.merge import Conflicting, Side, consistent
from mailplus_console.records import Configuration
from mailplus_console.syncing.server import Drifted
from mailplus_console.workspace import Workspace
from tests.effective.configurations import configurations, next_states
from tests.helpers.shelf_server import ShelfServer
from tests.syncing.conftest import TODAY, apply, pull

DEEDS = ("edit", "edit", "pull", "apply", "undo")


class Office:
    """A server and two workspaces."""

    def __init__(self, stack: ExitStack, folder: pytest.TempPathFactory, start: Configuration) -> None:
        self.server = ShelfServer(start)
        place = folder.mktemp("two")
        self.people = [
            stack.enter_context(Workspace.create(place / f"{name}.mpc", today=lambda: TODAY)) for name in ("ada", "ben")
        ]
        for workspace in self.people:
            pull(workspace, self.server)

    def pull(self, workspace: Workspace, side: Side) -> None:
        """Pull, and take that side in every conflict."""
        try:
            pull(workspace, self.server)
        except Conflicting as held:
            pull(workspace, self.server, {conflict.place: side for conflict in held.conflicts})
        assert workspace.server_side.server_state() == self.server.configuration

    def apply(self, workspace: Workspace, side: Side) -> None:
        """Apply, pulling first where the other has been quicker."""
        try:
            apply(workspace, self.server, clear_data=True)
        except Drifted:
            self.pull(workspace, side)
            apply(workspace, self.server, clear_data=True)
        assert not workspace.server_side.difference()
        assert workspace.configuration == self.server.configuration


@settings(
    max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None
)
@given(data=st.data())
def test_whatever_they_do_they_agree_in_the_end(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    start, _ = consistent(data.draw(configurations()))
    with ExitStack() as stack:
        office = Office(stack, tmp_path_factory, start)
        for _ in range(data.draw(st.integers(1, 6))):
            workspace = office.people[data.draw(st.integers(0, 1))]
            deed, side = data.draw(st.sampled_from(DEEDS)), data.draw(st.sampled_from(Side))
            if deed == "edit":
                wanted, _ = consistent(data.draw(next_states(workspace.configuration)))
                _make(workspace, wanted)
            elif deed == "undo":
                _undo(workspace)
            elif deed == "pull":
                office.pull(workspace, side)
            else:
                office.apply(workspace, side)
            assert consistent(office.server.configuration)[0] is office.server.configuration
        ada, ben = office.people
        office.apply(ada, Side.MINE)
        office.apply(ben, Side.MINE)
        office.pull(ada, Side.THEIRS)
        assert ada.configuration == ben.configuration == office.server.configuration


def _make(workspace: Workspace, wanted: Configuration) -> None:
    """Edits that would be refused (a restricted system) are not made."""
    try:
        workspace.edit(replace_configuration(wanted), allow_over_limit=True)
    except Refused:
        return


def _undo(workspace: Workspace) -> None:
    try:
        workspace.undo(allow_over_limit=True)
    except Refused:
        return
