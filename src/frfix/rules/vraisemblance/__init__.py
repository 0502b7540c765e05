"""What the sentence would rather have: rules that tell the decoder's doubts."""
