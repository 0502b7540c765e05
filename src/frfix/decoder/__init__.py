"""Weighs the neighbours of every word: which of them would the sentence rather have?"""
