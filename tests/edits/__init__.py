"""Every change a person can make, told as stories."""
