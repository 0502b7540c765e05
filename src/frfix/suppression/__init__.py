"""What keeps a finding from being told: comments in the text, a baseline, lines that nobody changed."""
