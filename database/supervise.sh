#!/bin/sh
# Runs one database and sees to it that it ends with the program that started it.
#
#   supervise.sh PIDFILE LOGFILE COMMAND [ARGUMENT...]
#
# Standard input is a pipe whose other end only that program holds. When it is closed, by the program or by
# the kernel because the program was killed, the database gets SIGTERM, and SIGKILL if it is still there
# after 20 seconds. The database's process id goes to PIDFILE and to standard output.
pidfile=$1 logfile=$2
shift 2
# The watcher below needs sleep, whatever PATH the program was started with.
PATH=$PATH:/usr/bin:/bin
exec 3<&0

"$@" >"$logfile" 2>&1 </dev/null 3<&- &
database=$!
echo "$database" >"$pidfile"
echo "$database"

{
  while read -r _; do :; done
  kill -s TERM "$database"
  seconds=0
  while kill -s 0 "$database"; do
    [ "$seconds" -lt 20 ] || kill -s KILL "$database"
    sleep 1
    seconds=$((seconds + 1))
  done
} <&3 >/dev/null 2>&1 &

wait "$database"
code=$?
# Ends the watcher and its sleep. This shell leads a process group of its own; where it does not (started
# by hand), the group of that number does not exist and nothing happens.
trap '' TERM
kill -s TERM -- "-$$" 2>/dev/null
exit "$code"
