"""Figures of the product beside what the machine could do at best; `./bench` prints them."""
