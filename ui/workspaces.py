"""Opens, creates, fills and writes workspaces for the window; every slow part runs as a job."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QMenu, QWidget

from mailplus_console.errors import Refused, Unavailable
from mailplus_console.location import default_workspace, is_default_workspace
from ui.bridge import Bridge
from ui.jobs import Jobs, Progress
from ui.notices import Notices
from ui.text import in_language

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

    from mailplus_console.workspace import Workspace
    from ui.shell.first_look import FirstLook

Fill = Callable[["Workspace", Progress], None]
"""Puts something into a new workspace before it is shown."""


class _Wish(NamedTuple):
    """What the person wants to see. Many may be under way, but only the last one is shown."""

    path: Path
    title: str
    read_only: bool
    in_foot: bool
    """Whether the window's foot shows how far it is. Of opening the page says it, or its first rows are there."""


T = TypeVar("T")

_EXPECTED = (Refused, Unavailable)
_RECENT = "workspaces/recent"
_MOST_RECENT = 6
_WORKSPACE_FILES = "Workspaces (*.mpc)"


class Workspaces(QObject):
    """The doors of the window to files. The model is imported inside the jobs: the first paint comes before it."""

    opening = Signal(str)
    """The name of the workspace that is being opened."""
    nothing_to_open = Signal()
    """There is no workspace yet."""
    not_opened = Signal(str, object, bool)
    """The sentence, the path, and whether opening it read-only would help."""

    def __init__(
        self,
        window: QWidget,
        bridge: Bridge,
        jobs: Jobs,
        notices: Notices,
        settings: QSettings,
        first_look: FirstLook,
    ) -> None:
        super().__init__(window)
        self._first_look = first_look
        self._wish: _Wish | None = None
        self._under_way: set[_Wish] = set()
        self._window, self._bridge, self._jobs = window, bridge, jobs
        self._notices, self._settings = notices, settings
        self.operator: str | None = None
        self.asks_first: Callable[[Callable[[], object]], bool] = lambda _then: False
        """Whether leaving the present workspace has to wait for an answer; then it calls what it is given."""

    @property
    def default_path(self) -> Path:
        """The person's own workspace, opened when no other is named."""
        return default_workspace()

    # ------------------------------------------------------------------ recent ones

    def recent(self) -> list[Path]:
        """Workspaces that were open before and are still there, the last one first."""
        return [path for path in self._remembered() if path.is_file()]

    def _remembered(self) -> list[Path]:
        value = self._settings.value(_RECENT, [])
        names = value if isinstance(value, list) else [str(value)]  # Qt reads a list of one back as a text
        return [Path(name) for name in names if name]

    def fill_recent(self, menu: QMenu) -> None:
        """The menu of recent workspaces; the one that is open is not offered again."""
        menu.clear()
        present = self._bridge.path if self._bridge.is_open else None
        for path in self.recent():
            if path == present:
                continue
            action = menu.addAction(str(path).replace("&", "&&"))
            action.triggered.connect(lambda _on=False, chosen=path: self.open(chosen))
        if menu.isEmpty():
            menu.addAction(self.tr("None yet")).setEnabled(False)

    def _remember(self, path: Path) -> None:
        names = [str(path), *(str(other) for other in self.recent() if other != path)]
        self._settings.setValue(_RECENT, names[:_MOST_RECENT])

    # ------------------------------------------------------------------ open and create

    def open(self, path: Path, *, read_only: bool = False) -> None:
        """Open a workspace in place of the present one; on failure the start page says why."""
        operator = self.operator

        def work(_progress: Progress) -> Workspace:
            from mailplus_console.workspace import Workspace  # noqa: PLC0415 (after the first paint)

            try:
                return _signed_in(Workspace.open(path, read_only=read_only), operator)
            except Refused as refusal:
                raise NotOpened(str(refusal), not read_only and _readable(path)) from refusal

        # A delegate may not be allowed to see those rows: that is known when everything is read.
        self._begin(_Wish(path, self.tr("Opening %1"), read_only, in_foot=False), work, look=operator is None)

    def create(self, path: Path, fill: Fill | None = None) -> None:
        """Create a workspace and open it; ``fill`` puts something into it before it is shown."""

        def work(progress: Progress) -> Workspace:
            from mailplus_console.workspace import Workspace  # noqa: PLC0415 (after the first paint)

            path.parent.mkdir(parents=True, exist_ok=True)
            workspace = Workspace.create(path)
            if fill is not None:
                try:
                    fill(workspace, progress)
                except BaseException:
                    workspace.close()
                    path.unlink(missing_ok=True)
                    raise
            return workspace

        self._begin(_Wish(path, self.tr("Creating %1"), False, in_foot=True), work)

    def _begin(self, wish: _Wish, work: Callable[[Progress], Workspace], *, look: bool = False) -> None:
        if not self.asks_first(lambda: self._begin(wish, work, look=look)):
            self._bridge.when_settled(lambda: self._begin_now(wish, work, look))

    def _begin_now(self, wish: _Wish, work: Callable[[Progress], Workspace], look: bool) -> None:
        self._bridge.release()
        self._wish, path = wish, wish.path
        shown = look and self._first_look.shows(path)
        if not shown:
            self._first_look.end()
        self.opening.emit(self.name_of(path))
        if wish in self._under_way:
            return  # it was asked for before: to open it twice would find it locked, by ourselves
        if shown or not (look and self._first_look.is_possible()):
            self._read(wish, work)
            return

        def looked(found: object) -> None:
            if self._is_wanted(wish):
                self._first_look.show(path, found)
                self._read(wish, work)

        def failed(error: BaseException) -> bool:
            if self._is_wanted(wish):
                self._read(wish, work)  # it says better what is wrong
            return isinstance(error, _EXPECTED)

        self._start(wish, lambda _progress: self._first_look.look(path), looked, failed)

    def _is_wanted(self, wish: _Wish) -> bool:
        """What was under way is there: whether the person still waits for it."""
        self._under_way.discard(wish)
        return wish == self._wish

    def _start(
        self,
        wish: _Wish,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[BaseException], bool],
    ) -> None:
        self._under_way.add(wish)
        title = wish.title.replace("%1", self.name_of(wish.path))
        self._jobs.start(title, work, done, failed, cancellable=False, in_foot=wish.in_foot)

    def _read(self, wish: _Wish, work: Callable[[Progress], Workspace]) -> None:
        def counted(progress: Progress) -> Workspace:
            from mailplus_console.allocator import give_back_what_is_freed  # noqa: PLC0415 (after the first paint)

            give_back_what_is_freed()
            workspace = work(progress)
            _ = workspace.resolution.seats  # every page asks whether the system is restricted, at once
            return workspace

        def opened(workspace: Workspace) -> None:
            if not self._is_wanted(wish):
                workspace.close()
                return
            self._remember(workspace.path)
            self._bridge.take(workspace)

        def failed(error: BaseException) -> bool:
            return self._failed(wish.path, error) if self._is_wanted(wish) else isinstance(error, _EXPECTED)

        self._start(wish, counted, opened, failed)

    def _failed(self, path: Path, error: BaseException) -> bool:
        if isinstance(error, _EXPECTED):
            self.not_opened.emit(
                in_language(error.sentence), path, isinstance(error, NotOpened) and error.read_only_helps
            )
            return True
        self.not_opened.emit("", path, False)
        return False

    # ------------------------------------------------------------------ asking for files

    def ask_new(self) -> None:
        """File › New: choose where, then create it empty."""
        self._choose(self.tr("New workspace"), _WORKSPACE_FILES, self.create, save_as=self.tr("Workspace"))

    def ask_open(self) -> None:
        """File › Open: choose which."""
        self._choose(self.tr("Open workspace"), _WORKSPACE_FILES, self.open)

    def name_of(self, path: Path) -> str:
        """What a workspace is called in the window."""
        return self.tr("My workspace") if is_default_workspace(path) else path.stem

    def first(self, path: Path | None) -> Path | None:
        """What is opened at the start: the given workspace, else the last one that was open, else the person's own."""
        known = (path for path in (*self._remembered()[:1], self.default_path) if path.is_file())
        return path or next(known, None)

    def open_first(self, path: Path | None) -> None:
        """At the start: open that workspace, or show the start page with the ways to begin."""
        path = self.first(path)
        if path is None:
            self.nothing_to_open.emit()
        else:
            self.open(path)

    def create_sample(self) -> None:
        """A workspace with the sample company in it."""
        self.create_somewhere(_fill_with_sample)

    def create_somewhere(self, fill: Fill | None = None) -> None:
        """The first workspace goes where the console looks for it; for further ones the person chooses the place."""
        if self.default_path.exists():
            sample = fill is _fill_with_sample
            self._choose(
                self.tr("New sample workspace") if sample else self.tr("New workspace"),
                _WORKSPACE_FILES,
                lambda path: self.create(path, fill),
                save_as=self.tr("Sample company") if sample else self.tr("Workspace"),
            )
        else:
            self.create(self.default_path, fill)

    def _choose(self, title: str, pattern: str, then: Callable[[Path], None], *, save_as: str = "") -> QFileDialog:
        """Ask for a file that is there, or for a new one, with ``save_as`` as a name to begin with."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 (not wanted at the start)

        from ui.shell.over_window import outlives_workspace  # noqa: PLC0415 (as above)

        dialog = QFileDialog(self._window, title, str(self._folder()), pattern)
        if save_as:
            ending = pattern.rpartition("*.")[2].rstrip(")")
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setDefaultSuffix(ending)
            dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # nothing is ever replaced: the model refuses
            dialog.selectFile(free_name(self._folder(), save_as, ending))
        else:
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        outlives_workspace(dialog)
        dialog.fileSelected.connect(lambda name: then(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _folder(self) -> Path:
        return self._bridge.path.parent if self._bridge.is_open else Path.home()


def free_name(folder: Path, name: str, ending: str) -> str:
    """A file name that the folder does not have yet."""
    names = (f"{name}.{ending}", *(f"{name} {number}.{ending}" for number in range(2, 100)))
    return next((free for free in names if not (folder / free).exists()), names[0])


def _fill_with_sample(workspace: Workspace, progress: Progress) -> None:
    from mailplus_console.sample import fill_with_sample  # noqa: PLC0415 (after the first paint)

    fill_with_sample(workspace, progress.report)


class NotOpened(Refused):
    """A workspace was refused; whether looking at it read-only would work was tried."""

    def __init__(self, sentence: str, read_only_helps: bool) -> None:
        super().__init__(sentence)
        self.read_only_helps = read_only_helps


def _readable(path: Path) -> bool:
    from mailplus_console.workspace import Workspace  # noqa: PLC0415 (after the first paint)

    try:
        Workspace.open(path, read_only=True).close()
    except (Refused, Unavailable):
        return False
    return True


def _signed_in(workspace: Workspace, operator: str | None) -> Workspace:
    try:
        workspace.sign_in(operator)
    except BaseException:
        workspace.close()
        raise
    return workspace
