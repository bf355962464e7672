"""Tests of the window: they act as a person would."""
