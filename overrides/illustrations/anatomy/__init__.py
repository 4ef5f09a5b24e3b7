"""Draws the hip's anatomy on real bones: hero, labelled views, layers and muscle maps.

`bones` loads one woman's hip bones (a CT scan) and varies them; `muscle` spans schematic muscles
over them; `picture` finds what is seen and traces it; `window` is the body with its shorts, the
window through which bones are seen. `front`, `layers`, `side_and_back` and `muscle_map` are the
drawings, and `catalogue` names them for `python -m overrides.illustrations`.
"""
