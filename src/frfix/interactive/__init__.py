"""Correcting with a person: one finding after the other, each with its keys.

`draft` holds a text and what was decided about it, `dialogue` says what a key does, `view` what is seen;
none of them knows a terminal. `terminal` shows the one and reads the other.
"""
