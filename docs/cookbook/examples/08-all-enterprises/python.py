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
variables = json.loads((here / "variables.json").read_text(encoding="utf-8"))

codes, pages, after = set(), 0, None
while True:
    request.variable_values = {**variables, "first": 50, "after": after}
    page = client.execute(request)["enterprises"]
    codes.update(node["code"] for node in page["nodes"])
    pages += 1
    if not page["pageInfo"]["hasNextPage"]:
        break
    after = page["pageInfo"]["endCursor"]
print(json.dumps({"pages": pages, "enterprises": len(codes), "totalCount": page["totalCount"]}, indent=2))
