"""Tests. A package, because some dependencies install a package of this name beside ours."""
