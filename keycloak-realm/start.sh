#!/bin/sh
# A real Keycloak with this realm on http://localhost:8180, from the Maven artifact. What it keeps is under target/keycloak
# and stays until ./mvnw clean. Ctrl-C stops it. Its own console: admin / anshi, for local use only.
set -eu
cd "$(dirname "$0")/.."
./mvnw -q dependency:unpack@keycloak
home=$(ls -d target/keycloak/keycloak-*/ | tail -1)
mkdir -p "$home/data/import"
cp keycloak-realm/anshi-realm.json "$home/data/import/"
export KC_BOOTSTRAP_ADMIN_USERNAME="${KC_BOOTSTRAP_ADMIN_USERNAME:-admin}"
export KC_BOOTSTRAP_ADMIN_PASSWORD="${KC_BOOTSTRAP_ADMIN_PASSWORD:-anshi}"
exec sh "$home/bin/kc.sh" start-dev --import-realm --http-port="${ANSHI_KEYCLOAK_PORT:-8180}" "$@"
