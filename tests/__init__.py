"""Our tests; this file lets `python -m tests.…` find them before packages that ship a `tests`."""
