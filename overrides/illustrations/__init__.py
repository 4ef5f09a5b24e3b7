"""Draws the people and exercises of the site; its drawings are committed in docs/assets/figures.

1. A YAML file in poses/ says who does what: joint angles, contacts, camera, words.
2. `contact` bends the angles until soles, palms and knees rest where the file says.
3. `skeleton` and `skinning` bend a baked body (bodies/) into the pose.
4. `clothes`, `hair` and `muscle` say what each place on the body is.
5. `camera` and `visibility` find what is seen; `stroke` and `curve` trace it as smooth lines.
6. `svg` and `palette` write it, in tokens that follow light, dark and print.
"""
