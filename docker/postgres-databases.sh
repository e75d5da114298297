#!/usr/bin/env bash
# Runs once, when the volume is new: one database per service, owned by a login that can reach no other.
set -euo pipefail
for name in keycloak campaign commitment award notification gateway; do
    variable="$(printf '%s' "$name" | tr '[:lower:]' '[:upper:]')_DB_PASSWORD"
    psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -v name="$name" -v password="${!variable:?}" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke all on database :"name" from public;
SQL
done
