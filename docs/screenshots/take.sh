#!/bin/sh
# Takes the pictures of the README anew, from the product as it runs.
set -eu
cd "$(dirname "$0")/../.."
./mvnw -q verify -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false \
  -Dit.test=ReadmePictures -Dfailsafe.failIfNoSpecifiedTests=false "$@"
ls -l docs/screenshots/*.png
