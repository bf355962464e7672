"""What applies to whom, and why: activation, quota, policies, delegation, seats; and what an edit changes in that."""
