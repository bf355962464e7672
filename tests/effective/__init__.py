"""What applies to whom, told as stories and compared with a resolver written naively."""
