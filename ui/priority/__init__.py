"""The priority list that the pages User Policy and Delegation share: rows, moves, drags, editor, impact."""
