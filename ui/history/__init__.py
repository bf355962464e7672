"""The History page: who changed what and when, what a state was like before, and the way back to it."""
