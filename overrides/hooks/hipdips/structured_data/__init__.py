"""What a page is, said in schema.org's words as JSON-LD: for search engines and assistants.

`graph` puts a page together; the other modules each know one kind of thing. Nothing here is said
that the page doesn't say: no reviewer, no rating, no person.
"""
