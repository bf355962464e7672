"""A team hub: a PostgreSQL database that holds the shared configuration and its journal."""
