#!/usr/bin/env bash
# Succeeds when GET of path $2 on port $1 of this container answers 200; the images carry no HTTP client.
exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 1
printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$2" >&3
head -n 1 <&3 | grep -q ' 200 '
