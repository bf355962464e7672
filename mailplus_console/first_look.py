"""What a closed workspace shows at the first glance, long before all of it is read."""

from __future__ import annotations

from mailplus_console.store.first_rows import FirstUser, first_users

__all__ = ["FirstUser", "first_users"]
