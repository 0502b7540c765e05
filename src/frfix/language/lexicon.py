"""The compiled lexicon, mapped into memory: forms, their analyses and frequencies, and inflection."""
