"""Draws the people and exercises of the site; its drawings are committed in docs/assets/figures.

1. A YAML file in poses/ says who does what: joint angles, contacts, camera, words (`pose`).
2. `solver` bends the angles until soles, palms and knees rest where the file says (`contact`).
3. `skeleton` and `skinning` bend a baked body (bodies/) into the pose.
4. `clothes`, `hair` and `muscle` say what each place on the body is.
5. `camera` and `visibility` find what is seen; `stroke` and `curve` trace it as smooth lines.
6. `layer`, `line` and `surroundings` put it together; `palette` gives tokens that follow light and
   dark, and `svg` and `document` write the file.

`anatomy` draws bones and muscles the same way. `catalogue` knows every drawing by name.
"""
