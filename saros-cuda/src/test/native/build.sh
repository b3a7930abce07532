#!/usr/bin/env bash
# Builds the stand-in driver and its unit tests:  JAVA_HOME=... build.sh OUTPUT-FOLDER
# OUTPUT-FOLDER then has libcuda.so.1 and standin-tests. Needs g++ with C++17 and the headers of a JDK.
set -euo pipefail

source=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1/objects"
out=$(cd "$1" && pwd)
compiler=${CXX:-g++}
flags=(-std=c++17 -O1 -g1 -fPIC -fvisibility=hidden -ffp-contract=off -Wall -Wextra
    -I"$JAVA_HOME/include" -I"$JAVA_HOME/include/linux")
fast=(-O3 -march=native) # for what interprets; it runs where it is built

object_of() { echo "$out/objects/${1//\//_}.o"; }

# An object is compiled again where its source, or any header, is newer.
compile() {
    local object optimised=()
    object=$(object_of "$1")
    case $1 in machine/* | memory/*) optimised=("${fast[@]}") ;; esac
    if [ ! -e "$object" ] || [ -n "$(find . \( -name '*.h' -o -path "./$1" -o -name build.sh \) -newer "$object")" ]; then
        "$compiler" "${flags[@]}" ${optimised[@]+"${optimised[@]}"} -c -o "$object.new" "$1"
        mv "$object.new" "$object"
    fi
}

cd "$source"
driver=({ptx,memory,report,machine,driver}/*.cpp)
tests=(test/*.cpp)

running=0
for file in "${driver[@]}" "${tests[@]}"; do
    compile "$file" &
    running=$((running + 1))
    if [ "$running" -ge "$(nproc)" ]; then
        wait -n
        running=$((running - 1))
    fi
done
while [ "$running" -gt 0 ]; do
    wait -n
    running=$((running - 1))
done

objects_of() { for file in "$@"; do object_of "$file"; done; }
mapfile -t driver_objects < <(objects_of "${driver[@]}")
mapfile -t test_objects < <(objects_of "${tests[@]}")
"$compiler" -shared -Wl,-soname,libcuda.so.1 -o "$out/libcuda.so.1" "${driver_objects[@]}"
"$compiler" -o "$out/standin-tests" "${test_objects[@]}" "${driver_objects[@]}"
