"""Learns what the decoder knows."""
