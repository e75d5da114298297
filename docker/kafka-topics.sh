#!/usr/bin/env bash
# Makes the topics that are missing; the newest state per key for units and people, everything for ever for the rest.
set -euo pipefail
create() {
    /opt/kafka/bin/kafka-topics.sh --bootstrap-server kafka:9092 --create --if-not-exists --partitions 3 \
        --replication-factor 1 --topic "$1" --config "$2"
}
create thidua.organisation cleanup.policy=compact
for topic in campaign obligation commitment award notification; do
    create "thidua.$topic" retention.ms=-1
done
