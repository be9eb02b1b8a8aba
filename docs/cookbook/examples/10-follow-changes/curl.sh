#!/bin/sh
# Asks twice for what changed. The second time the tag of the first answer goes along, and nothing comes back but
# "304 Not Modified" as long as the answer would be the same.
set -eu
cd "$(dirname "$0")"
url=${CHAINATLAS_URL:-http://127.0.0.1:4000}
tag=$(mktemp)
trap 'rm -f "$tag"' EXIT

# Tags are for GET. A GET needs the header apollo-require-preflight, which no foreign web page can send.
ask() {
  printf '%s' "${CHAINATLAS_KEY:+header = \"authorization: Bearer $CHAINATLAS_KEY\"}" |
    curl --silent --show-error --fail-with-body --config - --get "$url/graphql" \
      --header 'apollo-require-preflight: 1' \
      --data-urlencode query@query.graphql --data-urlencode variables@variables.json "$@"
}

ask --etag-save "$tag"
ask --etag-compare "$tag" --output /dev/null --write-out '\nasked again: %{http_code}\n' >&2
