#!/bin/sh
# Sends query.graphql with variables.json and prints the answer.
set -eu
cd "$(dirname "$0")"
url=${CHAINATLAS_URL:-http://127.0.0.1:4000}

# The document holds no quotation marks: without its comments and line ends it may stand in JSON as it is.
document=$(sed 's/^ *#.*//' query.graphql | tr '\n' ' ')
body=$(printf '{"query":"%s","variables":%s}' "$document" "$(cat variables.json)")

# The key goes in by standard input: other accounts of a machine can read command lines.
printf '%s' "${CHAINATLAS_KEY:+header = \"authorization: Bearer $CHAINATLAS_KEY\"}" |
  curl --silent --show-error --fail-with-body --config - \
    --header 'content-type: application/json' --data "$body" "$url/graphql"
