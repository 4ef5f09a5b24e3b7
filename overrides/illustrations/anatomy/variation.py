"""Small multiples: three hips side by side that differ in one thing only, with their bones."""

from dataclasses import replace

import numpy as np
from scipy import ndimage

from overrides.illustrations import stroke, svg
from overrides.illustrations.camera import PIXELS_PER_UNIT, Camera, Window
from overrides.illustrations.document import document
from overrides.illustrations.palette import colour

from . import bones as bone
from . import muscle, picture, spine
from .bones import Bones, Mesh
from .differences import NECK_FALL, VARIATIONS, Variation
from .outline import HEIGHTS, Array, Side, half_width
from .picture import Solid, View
from .standing import HEAD, Standing, closed, fill, line

_SIZE = (640.0, 230.0)
_CENTRES = (110.0, 320.0, 530.0)
_SCALE = 0.48  # drawing units in a millimetre
_GROUND, _CUT = 150.0, 230.0  # where trochanters are, and where the picture of the bodies ends
_HEM, _CROTCH = -136.0, -72.0
_KNOB_BREADTH = 0.025  # from the trochanter's outermost place to where the neck begins, metres
_WORDS = ("less", "in-the-middle", "more")
_MUSCLES = ("gluteus-minimus", "gluteus-medius", "vastus-lateralis")


def variation(name: str, bones: Bones) -> str:
    """Return one of VARIATIONS as SVG. Raises KeyError for any other name."""
    shown = VARIATIONS[name]
    hips = [
        _hip(shown, side, bones, centre) for side, centre in zip(shown.sides, _CENTRES, strict=True)
    ]
    return document(shown.title, shown.description, _SIZE, *hips, scale=_WORDS)


def _hip(shown: Variation, side: Side, bones: Bones, centre: float) -> str:
    """Return one body with its bones in the window of the shorts."""
    fall = NECK_FALL * side.neck  # the pelvis stays where it is, and so do the clothes
    ground = _GROUND + fall * _SCALE
    other = replace(side, hollow=side.hollow + 0.12, crest_height=side.crest_height + 2)
    body = Standing.of(side, other, (centre, ground), _SCALE)
    foot, hem, waist = (ground - _CUT) / _SCALE, _HEM + fall, shown.waist + fall
    top = waist + 20
    edges = {z: body.across(z) for z in (waist, top)} | {hem: body.hem(hem)}
    below, head = body.across(foot, 0), body.across(HEAD, 0)
    return "".join([
        fill(body.region(edges[hem], hem, edges[waist], waist), "shorts"),
        _fat(body, side, hem, waist) if shown.show == "fat" else "",
        _inside(bones, side, centre, ground, muscles=shown.show == "muscle"),
        _ink(body.seam(_CROTCH, hem), width=1.2),
        fill(body.region(below, foot, edges[hem], hem), f"skin-{shown.skin}"),
        fill(body.region(edges[waist], waist, head, HEAD), f"skin-{shown.skin}"),
        fill(body.region(edges[top], top, head, HEAD), shown.top),
        _ink(*edges.values(), width=1.6),
        _ink(body.seam(hem, foot), width=1.6),
        line(
            *(body.side(edge, foot, HEAD) for edge in (body.right, body.left)),
            paint=colour("line"), width=2.4,
        ),
    ])  # fmt: skip


def _fat(body: Standing, side: Side, hem: float, waist: float) -> str:
    """Return the layer of fat inside both outlines, where the shorts let us see it."""
    layer = half_width(side) - half_width(replace(side, fat=0.0)) + 5
    shapes, edges = [], []
    for outline, inwards in ((body.right, 1), (body.left, -1)):
        skin = body.side(outline, hem - 12, waist)
        flesh = body.side(outline + inwards * layer, hem - 12, waist)
        shapes.append(closed(skin, np.array([skin[-1], flesh[-1]]), flesh[::-1],
                             np.array([flesh[0], skin[0]])))  # fmt: skip
        edges.append(flesh)
    return fill("".join(shapes), "fat") + _ink(*edges, width=1.2)


def _inside(bones: Bones, side: Side, centre: float, ground: float, *, muscles: bool) -> str:
    """Return what is seen of the bones and, if wanted, of the muscles over them."""
    scale = 1000 * _SCALE
    left, top = -centre / scale, ground / scale
    box = Window(left, left + _SIZE[0] / scale, top - (_CUT - 8) / scale, top)
    view, fitted = View(Camera(0, 0, scale), box), _fitted(bones, side)
    skeleton = _skeleton(fitted, bones)
    seen = picture.look(view, skeleton)
    drawn = [
        _shape(seen.solid == number, "bone" if solid.kind == "bone" else "bone-shade")
        for number, solid in enumerate(skeleton)
    ]
    if muscles:
        seen = picture.look(view, skeleton + _muscles(fitted, side))
        flesh = ndimage.binary_closing(seen.of(*_MUSCLES), iterations=5)  # no notches,
        flesh = ndimage.binary_opening(flesh, iterations=1)  # no frayed ends
        drawn.append(_shape(flesh, "muscle", blur=3.5))
        fibred = seen.of("gluteus-medius", "vastus-lateralis")
        drawn.append(picture.fibres(seen, fibred, [0.35, 0.65]))
    return "".join(drawn)


def _skeleton(fitted: Bones, bones: Bones) -> list[Solid]:
    """Return fitted bones, and the schematic lower back as high as its sacrum now is."""
    tops = [each.meshes["Sacrum"].points[:, 2].max() for each in (bones, fitted)]
    rise = np.array([0.0, 0.0, tops[1] - tops[0]])
    back = [(mesh, "bone") for mesh in spine.vertebrae()]
    back += [(mesh, "disc") for mesh in spine.discs()]
    return [
        *(Solid(mesh, "bone") for mesh in fitted.meshes.values()),
        *(Solid(Mesh(mesh.points + rise, mesh.faces), kind) for mesh, kind in back),
        Solid(spine.pubic_joint(fitted), "disc"),
    ]


def _muscles(fitted: Bones, side: Side) -> list[Solid]:
    room = HEIGHTS / 1000, (half_width(side) - 6) / 1000
    solids = []
    for name in _MUSCLES:
        for which in "LR":
            made = muscle.muscle(fitted, name, which, room)
            solids.append(Solid(_thickened(made.mesh, side, room), name, made.fibre))
    return solids


def _fitted(bones: Bones, side: Side) -> Bones:
    """Return bones with a side's pelvis width, crest height, neck and trochanter."""
    breadth = 2000 * bones.mark("iliac_crest_lateral", "L")[0]
    bones = bone.widen_pelvis(bones, side.pelvis_width / breadth)
    bones = bone.lengthen_neck(bones, side.neck / 800)  # four fifths of its way go outwards
    bones = bone.enlarge_trochanter(bones, side.trochanter / 1000)
    joint, crest = (bones.mark(name, "L")[2] for name in ("hip_joint", "iliac_crest_top"))
    wanted = _knob_top(bones) + side.crest_height / 1000
    return bone.raise_crest(bones, (wanted - joint) / (crest - joint))


def _knob_top(bones: Bones) -> float:
    """Return the height of the trochanter's top, where measurers feel it, metres."""
    points, knob = bones.meshes["FemurL"].points, bones.mark("greater_trochanter_lateral", "L")
    return float(points[points[:, 0] > knob[0] - _KNOB_BREADTH, 2].max())


def _thickened(mesh: Mesh, side: Side, room: tuple[Array, Array]) -> Mesh:
    """Return a muscle as thick as the side's muscle is: its inner face stays, and so does skin."""
    points = mesh.points.copy()
    reach, height = np.abs(points[:, 0]), points[:, 2]
    levels = np.linspace(height.min(), height.max(), 16)
    near = np.abs(height[:, None] - levels) <= levels[1] - levels[0]
    inner = np.where(near, reach[:, None], np.inf).min(axis=0)
    outer_face = np.clip((reach - np.interp(height, levels, inner)) / 0.03, 0, 1)
    reach = reach + 0.014 * side.muscle * outer_face
    points[:, 0] = np.sign(points[:, 0]) * np.minimum(reach, np.interp(height, *room))
    return Mesh(points, mesh.faces)


def _shape(mask: picture.Mask, token: str, blur: float = 1.4, width: float = 1.2) -> str:
    """Return a mask with a line as thin as small drawings need."""
    data = stroke.outline(mask, PIXELS_PER_UNIT, blur=blur, tolerance=0.3, least=60)
    return svg.element(
        "path", fill=colour(token), stroke=colour("inner"), stroke_width=width,
        stroke_linejoin="round", d=data,
    ) if data else ""  # fmt: skip


def _ink(*lines: Array, width: float) -> str:
    return line(*lines, paint=colour("inner"), width=width)
