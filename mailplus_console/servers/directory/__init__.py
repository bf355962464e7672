"""A directory server (OpenLDAP, the NAS's LDAP server, Active Directory): it brings users, groups and memberships."""
