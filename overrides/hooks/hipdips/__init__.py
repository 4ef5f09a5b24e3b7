"""The rules of the site as plain functions on strings and dataclasses.

Nothing here imports MkDocs: the hooks beside this package are the thin skin that calls it,
so every rule can be tested without a build and moves unchanged to Material's successor.
One module is one noun: its name says what it knows about.
"""
