"""How sure we are: five grades of evidence, from the written rule in docs/about.md."""

GRADES = ("strong", "moderate", "limited", "expert-opinion", "no-direct-evidence")
EXAMPLE = "Muscle grew.[@plotkin-2023]{.moderate} (one of " + ", ".join(GRADES) + ")"
