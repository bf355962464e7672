"""The front door: sign in to a hub."""

from __future__ import annotations

from mailplus_console.servers.hub.hub_server import HubServer, connect

__all__ = ["HubServer", "connect"]
