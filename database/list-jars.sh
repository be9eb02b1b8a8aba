#!/bin/sh
# Prints jars.txt for the versions in pom.xml. After a change there:
#   sh database/list-jars.sh >/tmp/jars.txt && mv /tmp/jars.txt database/jars.txt
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mvn -q -B -f "$(dirname "$0")/pom.xml" dependency:copy-dependencies -DincludeScope=runtime \
  -DoutputDirectory="$folder" >&2
echo '# The jars of the managed database: SHA-256, bytes, name. Written by list-jars.sh.'
cd "$folder"
for jar in *.jar; do
  echo "$(sha256sum <"$jar" | cut -c1-64) $(wc -c <"$jar") $jar"
done
