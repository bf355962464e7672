"""The way in to a NAS: the mapping is read first, so that a bad one is told before anything is sent."""

from __future__ import annotations

from mailplus_console.servers.dsm.dsm_server import DsmServer
from mailplus_console.servers.dsm.mapping_file import field_names
from mailplus_console.servers.dsm.session import open_session
from mailplus_console.syncing.server import Credentials
from mailplus_console.syncing.server_profiles import ServerProfile


def connect(profile: ServerProfile, credentials: Credentials) -> DsmServer:
    """Sign in at a NAS. Raises UntrustedCertificate, SignInNeeded, CodeNeeded, Unavailable, Refused (a bad mapping)."""
    names = field_names(profile.mapping_file)
    session = open_session(profile, credentials)
    try:
        return DsmServer(profile, session, names)
    except BaseException:
        session.close()
        raise
