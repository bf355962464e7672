"""Every change a person can make, one function each, named as the administrator would say it."""
