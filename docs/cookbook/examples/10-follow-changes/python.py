# pip install 'gql[requests]'; then: python python.py
import json
import os
from pathlib import Path

from gql import Client, gql
from gql.transport.requests import RequestsHTTPTransport

url = os.environ.get("CHAINATLAS_URL", "http://127.0.0.1:4000")
key = os.environ.get("CHAINATLAS_KEY")
here = Path(__file__).parent

client = Client(
    transport=RequestsHTTPTransport(
        url=f"{url}/graphql",
        headers={"authorization": f"Bearer {key}"} if key else None,
        timeout=10,
    )
)
request = gql((here / "query.graphql").read_text(encoding="utf-8"))


def changes_since(since):
    """Every change since a version, page by page, and the version to ask from the next time."""
    nodes, after = [], None
    while True:
        request.variable_values = {"since": since, "first": 50, "after": after}
        page = client.execute(request)["changes"]
        nodes += page["nodes"]
        if not page["pageInfo"]["hasNextPage"]:
            return nodes, page["complete"], page["upTo"]
        after = page["pageInfo"]["endCursor"]


def code_of(thing):
    return thing["code"] if thing else ""


since = json.loads((here / "variables.json").read_text(encoding="utf-8"))["since"]
nodes, complete, up_to = changes_since(since)
# Not complete: read everything anew. Complete: read anew only what was computed for these parks and chains.
places = {f"{code_of(node['park'])} {code_of(node['chain'])}": None for node in nodes}
read_anew = list(places) if complete else ["everything"]
# Keep up_to; the next time only what came after it is told.
later = None if up_to is None else len(changes_since(up_to)[0])
print(json.dumps({"complete": complete, "readAnew": read_anew, "changesSinceThen": later}, indent=2))
