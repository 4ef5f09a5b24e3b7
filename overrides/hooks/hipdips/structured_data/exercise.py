"""A guide's facts as an exercise plan, as far as schema.org has words for them."""

from collections.abc import Mapping, Sequence
from typing import Any

from hipdips.exercise_schema import Exercise
from hipdips.glossary import Term
from hipdips.structured_data.node import Node, Site, filled
from hipdips.typography import span

_ADULT = 18
_MINUTE, _SECOND = "MIN", "SEC"  # codes of UN/CEFACT, as schema.org asks


def plan(
    record: Exercise,
    url: str,
    site: Site,
    terms: Mapping[str, Term],
    words: Mapping[str, Any],
) -> Node:
    """Return the plan of a guide.

    url: absolute address of the guide. words: those for exercises (`docs/words`, `exercise`).
    What is measured in minutes is aerobic, what is counted or held builds strength. Loads and
    space stay on the page: schema.org has no words for them.
    """
    dose, forms = record.dose, words["dose"]
    sets = forms["sets_each" if record.side == "each" else "sets"]
    return filled(
        {
            "@type": "ExercisePlan",
            "@id": f"{url}#plan",
            "name": record.title,
            "description": _first(record, url, words),
            "exerciseType": words["types"]["aerobic" if dose.minutes else "strength"],
            # The level is that of the first move: walking is gentle, running isn't.
            "intensity": "" if record.more_figures else words["levels"][record.level],
            "repetitions": _range(dose.reps),
            "activityDuration": _range(dose.minutes, unitCode=_MINUTE)
            or _range(dose.hold_s, unitCode=_SECOND),
            "activityFrequency": _range(
                dose.days_per_week, unitText=_form(forms["days_per_week"], dose.days_per_week)
            ),
            "restPeriods": _text([dose.rest_s], forms["rest_s"]) if dose.rest_s else "",
            "additionalVariable": _text(dose.sets, sets) if dose.sets else "",
            "associatedAnatomy": [
                {
                    "@type": "Muscle",
                    "name": terms[muscle].name,
                    "url": f"{site.at('glossary/')}#{muscle}",
                }
                for muscle in (*record.muscles.primary, *record.muscles.secondary)
            ],
            "audience": {"@type": "PeopleAudience", "suggestedMinAge": _ADULT},
        }
    )


def _first(record: Exercise, url: str, words: Mapping[str, Any]) -> str:
    """Return who should ask first, and where it says when to stop: no dose goes without."""
    asked = "; ".join(words["conditions"][condition] for condition in record.check_first)
    ask = words["check_intro"].replace("{list}", asked) if asked else ""
    stop = words["plan_stop"].replace("{url}", f"{url}#stop-if")
    return " ".join(filter(None, [ask, words["adults"], stop]))


def _range(numbers: Sequence[int] | None, **unit: str) -> Node | None:
    if not numbers:
        return None
    low, high = numbers[0], numbers[-1]
    value = {"value": low} if low == high else {"minValue": low, "maxValue": high}
    return {"@type": "QuantitativeValue", **value, **unit}


def _text(numbers: Sequence[int], forms: Mapping[str, str]) -> str:
    return f"{span(numbers)} {_form(forms, numbers)}"


def _form(forms: Mapping[str, str], numbers: Sequence[int]) -> str:
    return forms["one"] if numbers[-1] == 1 else forms["many"]
