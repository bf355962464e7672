"""Alembic asks here how to run: on the connection and in the transaction that `migrating` has begun."""

from __future__ import annotations

from alembic import context

from mailplus_console.store.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata, render_as_batch=True)
context.run_migrations()
