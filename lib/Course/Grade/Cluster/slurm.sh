#!/usr/bin/env bash
#SBATCH --job-name=grade
#SBATCH --cpus-per-task=2
#SBATCH --mem-per-cpu=1300M
#SBATCH --time=04:00:00
# Grades a class on a Slurm cluster: an array job of which each task grades its share of the learners, and a job that joins the shares when all are done.
#
#   lib/Course/Grade/Cluster/slurm.sh SHARES SUBMISSIONS GRADES [options of 'course grade', such as --exercises a,b]
#
# The course has to be built (dotnet build tests/Course.Tests) in a folder that all nodes see, and so have SUBMISSIONS and GRADES. Nodes need the .NET SDK and
# bubblewrap. Options of sbatch come by its environment (SBATCH_PARTITION, SBATCH_ACCOUNT, …). A share that was cut off goes on when the same command is
# given again. Each processor grades one submission at a time, which may occupy 1 GB.
set -euo pipefail

course() { dotnet .artifacts/bin/Course/debug/course.dll "$@"; }

submit() {
  local shares=$1 submissions grades root script
  submissions=$(realpath "$2") grades=$(realpath --canonicalize-missing "$3")
  shift 3
  root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../../.." && pwd) script=$(realpath "${BASH_SOURCE[0]}")
  if [ -e "$grades/gradebook.db" ]; then
    echo "$grades holds a joined gradebook already; expected another folder." >&2
    exit 2
  fi
  mkdir -p "$grades/shares"
  # One seed for all shares: hidden inputs do not depend on how the class was dealt out.
  [ -e "$grades/shares/seed" ] || od -An -N16 -tx1 /dev/urandom | tr -d ' \n' >"$grades/shares/seed"
  local log=("--chdir=$root" "--output=$grades/shares/%x-%A-%a.log")
  local array join
  array=$(sbatch --parsable "--array=1-$shares" "${log[@]}" "$script" share "$submissions" "$grades" "$@")
  join=$(sbatch --parsable "--dependency=afterok:${array%%;*}" --kill-on-invalid-dep=yes --job-name=join --cpus-per-task=1 "${log[@]}" "$script" join "$grades" "$shares")
  echo "Job ${array%%;*} grades $shares shares, job ${join%%;*} joins them into $grades; logs are in $grades/shares."
}

# In a job: its folder is the course's.
share() {
  local submissions=$1 grades=$2 own=$2/shares/$SLURM_ARRAY_TASK_ID
  shift 2
  course grade "$submissions" --out "$own" --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" --resume \
    --jobs "${SLURM_CPUS_PER_TASK:-1}" --seed "$(cat "$grades/shares/seed")" "$@"
}

join() {
  local grades=$1 own=()
  for ((i = 1; i <= $2; i++)); do own+=("$grades/shares/$i"); done
  course gradebook merge "${own[@]}" --out "$grades"
}

case "${SLURM_JOB_ID:+in a job}/${1:-}" in
  "in a job/share") shift; share "$@" ;;
  "in a job/join") shift; join "$@" ;;
  *) [ $# -ge 3 ] || { sed -n 's/^#   //p' "${BASH_SOURCE[0]}" >&2; exit 2; }; submit "$@" ;;
esac
