"""What a workspace can be synced with: a folder per kind of server, each behind `syncing.server.Server`."""
