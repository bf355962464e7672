"""A NAS as a server of the console: read as far as the mapping finds it, written to only where that is confirmed."""

from __future__ import annotations

from datetime import UTC, datetime
from types import TracebackType

from mailplus_console.collector import without_collector
from mailplus_console.errors import Refused
from mailplus_console.plan import Step
from mailplus_console.records import Configuration
from mailplus_console.sentence import said
from mailplus_console.servers.dsm import confirmation
from mailplus_console.servers.dsm.asking import Asking, Told
from mailplus_console.servers.dsm.assembling import assemble, version_in
from mailplus_console.servers.dsm.calling import Call
from mailplus_console.servers.dsm.identities import Identities
from mailplus_console.servers.dsm.mapping import FieldNames
from mailplus_console.servers.dsm.requests_of import parameters
from mailplus_console.servers.dsm.session import DsmSession
from mailplus_console.servers.dsm.writing import Writing
from mailplus_console.syncing.server import Account, Reading, Report
from mailplus_console.syncing.server_profiles import ServerProfile

SYNC = "licenses.sync"


class DsmServer:
    """A NAS, signed in. One thread at a time; a context manager that signs out.

    `confirmed` are the calls that a capture has confirmed, `writes` the kinds of records of which every call is;
    `device_token` is new, for the keyring, or ''.
    """

    def __init__(self, profile: ServerProfile, session: DsmSession, names: FieldNames) -> None:
        self.profile = profile
        self.names = names
        self.session = session
        self.device_token = session.device_token
        self.version = version_in(Asking(session, names).some({"package": frozenset()}))
        self._kept = confirmation.load(profile.id)
        self._take_confirmed()
        self._identities = Identities(profile.id, self._kept.ids)
        self._last: Configuration | None = None

    def __enter__(self) -> DsmServer:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def read(self, known: Configuration, report: Report) -> Reading:
        """Everything that the mapping finds; the rest as it was known, which the notes say.

        Raises NotOffered where MailPlus Server is missing, Refused where the account may read nothing, Unavailable,
        SignInNeeded, Cancelled.
        """
        self.session.offered.require_mailplus()
        at = datetime.now(UTC)
        report(0, None)
        with without_collector():
            told = Asking(self.session, self.names, lambda count: report(count, None)).all()
            self._check_rights(told)
            assembled = assemble(told, self.names, known, self._identities)
        self._last = assembled.configuration
        account = Account(self.session.account or self.profile.account, assembled.administrator)
        return Reading(
            assembled.configuration, at, account, assembled.version or self.version, assembled.notes, assembled.pair
        )

    def write(self, step: Step) -> None:
        """Bring a step about; see `Server.write`. Refused where not every kind in it is in `writes`."""
        kinds = {change.kind for change in step.changes} - self.writes
        if kinds:
            raise Refused(self.why_read_only or said("A NAS does not take {kinds}.", kinds=", ".join(sorted(kinds))))
        if self._last is None:
            raise Refused(said("“{profile}” was not read yet: pull first.", profile=self.profile.name))
        writing = Writing(self.session, self.names, self._identities, self.confirmed, self._remember)
        self._last = writing.write(step, self._last)

    def sync_licenses(self, known: Configuration, report: Report) -> Reading:
        """Let the NAS ask the vendor about the licenses anew where that call is confirmed, then read.

        Where it is not, the NAS is read only, which a note says. Keys that are pending are activated by an apply; it
        is not known whether the NAS then wants the vendor's account as well: where it does, it refuses, and the key
        is added in its web interface.
        """
        asked = SYNC in self.confirmed
        if asked:
            write = self.names.writes[SYNC]
            self.session.made(Call(write.api, write.method, write.version, parameters(write, ())), write=True)
        reading = self.read(known, report)
        if asked:
            return reading
        note = said(
            "The licenses were read as the NAS has them: how to let it ask the vendor anew is not confirmed. "
            "Its web interface does that."
        )
        return Reading(
            reading.configuration,
            reading.at,
            reading.account,
            reading.version,
            (note, *reading.notes),
            reading.pair,
        )

    def confirm(self, calls: frozenset[str]) -> None:
        """A capture has shown these calls as the mapping has them. Raises Unavailable where that cannot be kept."""
        self._kept.confirm(self.names, self.version, calls)
        confirmation.save(self.profile.id, self._kept)
        self._take_confirmed()

    def close(self) -> None:
        """Sign out and hang up; more than once does no harm, and never raises."""
        self.session.close()

    def _take_confirmed(self) -> None:
        self.confirmed = self._kept.calls(self.names, self.version)
        self.writes = confirmation.writable(self.confirmed)
        self.why_read_only = confirmation.why_read_only(self.names, self.confirmed)

    def _remember(self) -> None:
        confirmation.save(self.profile.id, self._kept)

    def _check_rights(self, told: dict[str, Told]) -> None:
        if any(one.answered for one in told.values() if one.read.record != "package"):
            return
        whys = {one.why for one in told.values() if one.why}
        raise Refused(
            said(
                "“{profile}” tells {account} nothing ({why}). Sign in as an administrator of the NAS, or as "
                "somebody to whom MailPlus Server delegates its administration.",
                profile=self.profile.name,
                account=self.session.account or self.profile.account,
                why="; ".join(sorted(whys)[:3]),
            )
        )
