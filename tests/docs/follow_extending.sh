#!/usr/bin/env bash
# Follows docs/extending.md to the letter in a copy of the sources: follow_extending.sh [SOURCES [C++-COMPILER]]
#
# A paragraph that ends in one of these says what the code block below it is:
#   New file `PATH`:                          the whole of a file that must not be there yet
#   in `PATH`, after the line `LINE`:         to insert there; LINE (but for indentation) must stand there once
#   To see it:                                commands for the shell, run when everything is built
#   It prints:                                what they must print; … stands for anything
# Any other code block is an error, so that nothing in the document goes untested.
set -euo pipefail

source=$(cd "${1:-$(dirname "${BASH_SOURCE[0]}")/../..}" && pwd)
document=docs/extending.md
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
trap 'exit 143' HUP INT TERM

fail() {
  printf '%s: %s\n' "$document:$line_number" "$1" >&2
  exit 1
}

tar -C "$source" --exclude=./build --exclude=./.git -cf - . | tar -C "$copy" -xf -
cd "$copy"

insert() {
  local path=$1 status=0
  [[ -f $path ]] || fail "there is no file $path"
  anchor=$2 block=$3 awk '
    function trimmed(text) { gsub(/^[ \t]+|[ \t]+$/, "", text); return text }
    { print }
    trimmed($0) == trimmed(ENVIRON["anchor"]) { printf "%s", ENVIRON["block"]; ++found }
    END { exit found == 1 ? 0 : found == 0 ? 3 : 4 }' "$path" >"$path.new" || status=$?
  case $status in
    0) mv "$path.new" "$path" ;;
    3) fail "$path has no line $2" ;;
    *) fail "$path has more than one line $2" ;;
  esac
}

commands=()
outputs=()
lines_of=()

follow() {
  # shellcheck disable=SC2016  # Markdown's backticks
  local paragraph=$1 block=$2 name='`([^`]+)`'
  if [[ $paragraph =~ New\ file\ $name:$ ]]; then
    local path=${BASH_REMATCH[1]}
    [[ ! -e $path ]] || fail "$path is there already"
    mkdir -p "$(dirname "$path")"
    printf '%s' "$block" >"$path"
  elif [[ $paragraph =~ [Ii]n\ $name,\ after\ the\ line\ $name:$ ]]; then
    insert "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}" "$block"
  elif [[ $paragraph =~ To\ see\ it.*:$ ]]; then
    commands+=("$block") lines_of+=("$line_number")
  elif [[ $paragraph =~ It\ prints:$ ]]; then
    outputs+=("$block")
    ((${#outputs[@]} == ${#commands[@]})) || fail 'this prints, but which commands?'
  else
    fail "a code block, and above it nothing that says what to do with it"
  fi
}

line_number=0
paragraph='' block='' in_block=false ended=true
while IFS= read -r line || [[ -n $line ]]; do
  ((++line_number))
  if [[ $line == '```'* ]]; then
    if $in_block; then follow "$paragraph" "$block"; paragraph=''; fi
    $in_block && in_block=false || in_block=true
    block=''
  elif $in_block; then
    block+=$line$'\n'
  elif [[ -z $line ]]; then
    ended=true
  else
    if $ended; then paragraph=$line; else paragraph+=" $line"; fi
    ended=false
  fi
done <"$document"
! $in_block || fail 'the last code block does not end'
((${#commands[@]} && ${#outputs[@]} == ${#commands[@]})) || fail 'commands without their output'

log=$copy/build.log
build() {
  cmake -S . -B build/release -G Ninja -DHOLDTIME_PCH=ON -DHOLDTIME_WERROR=ON -DCMAKE_CXX_FLAGS=-O0 \
    ${1:+-DCMAKE_CXX_COMPILER="$1"} && cmake --build build/release --target holdtime
}
build "${2-}" </dev/null >"$log" 2>&1 || { tail -n 60 "$log" >&2; line_number=1 fail 'does not build'; }

for i in "${!commands[@]}"; do
  line_number=${lines_of[i]}
  printed=$(sh -c "${commands[i]}" </dev/null) || fail "these commands fail; they print:
$printed"
  # … stands for anything; all else is taken literally.
  pattern=$(sed 's/[][\\*?()|+@!]/\\&/g; s/…/*/g' <<<"${outputs[i]%$'\n'}")
  # shellcheck disable=SC2053  # a pattern
  [[ $printed == $pattern ]] || fail "these commands print
$printed
and not
${outputs[i]}"
done
echo "$document: ${#commands[@]} examples built and run"
