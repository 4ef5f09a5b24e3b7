"""Summarises what the bodies of 6,068 people say about the bones around a hip dip.

ANSUR II measured how high the crest of the pelvis and the outer knob of the thigh bone stand.
`survey` reads that table, `summary` computes percentiles, correlations and shares from it, and the
command writes them to `docs/data/`: the people's rows themselves are not published.
"""
