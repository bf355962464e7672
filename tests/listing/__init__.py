"""The tables' data: found, filtered, sorted, and followed through edits."""
