"""What a closed workspace shows at the first glance, long before all of it is read."""

from __future__ import annotations

from mailplus_console.store.reading import first_users

__all__ = ["first_users"]
