#!/bin/bash
# Works a run off with GNU parallel, here or on other hosts over SSH, and merges it. `whistlelab submit DIR --engine parallel` fills in the lines
# up to `hosts=`. Every host must see the folder at the same path. Start it again after whatever happened: it goes on.
folder=/shared/runs/mine
worker=/shared/runs/mine/parallel/whistlelab-worker.mjs
node=/shared/node/bin/node
tasks=8
# user@host or 16/user@host (16 tasks at once), with commas between; a colon is this machine.
hosts=:

[ -x "$node" ] || node=node
command -v parallel >/dev/null || { echo 'GNU parallel is not on this machine; on Debian: apt-get install parallel' >&2; exit 2; }
# Passwords cannot be asked for, and a host that is gone must be noticed.
export PARALLEL_SSH=${PARALLEL_SSH:-ssh -o BatchMode=yes -o ConnectTimeout=10 -o ServerAliveInterval=5 -o ServerAliveCountMax=3}
log=$folder/parallel/joblog-$tasks
resume=
[ -s "$log" ] && resume=--resume-failed
# The paths stand in arguments, where nothing in them is read as a sign of GNU parallel.
parallel --sshlogin "$hosts" --retries 3 --line-buffer --tagstring 'task {1}' --joblog "$log" $resume \
  --quote sh {2} {1} ::: $(seq 0 $((tasks - 1))) ::: "$folder/parallel/task.sh"
"$node" "$worker" merge "$folder"
code=$?
# Blocks are missing although tasks were done: the log of tasks is not to be believed, and all of them are looked at again next time.
[ "$code" -ne 3 ] || rm -f "$log"
exit "$code"
