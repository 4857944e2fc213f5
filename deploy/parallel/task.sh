#!/bin/sh
# One task of run.sh: works off the blocks of slice $1 that are missing. `whistlelab submit DIR --engine parallel` fills in the lines up to `tasks=`.
folder=/shared/runs/mine
worker=/shared/runs/mine/parallel/whistlelab-worker.mjs
node=/shared/node/bin/node
tasks=8

[ -x "$node" ] || node=node
exec "$node" "$worker" worker "$folder" --index "$1" --count "$tasks"
