#!/usr/bin/env bash
# Builds the stand-in driver and its unit tests:  JAVA_HOME=... build.sh OUTPUT-FOLDER
# OUTPUT-FOLDER then has libcuda.so.1 and standin-tests. Needs g++ with C++17 and the headers of a JDK.
set -euo pipefail

source=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1/objects"
out=$(cd "$1" && pwd)
compiler=${CXX:-g++}
flags=(-std=c++17 -O3 -march=native -g1 -fPIC -fvisibility=hidden -ffp-contract=off -Wall -Wextra
    -I"$JAVA_HOME/include" -I"$JAVA_HOME/include/linux")

object_of() { echo "$out/objects/${1//\//_}.o"; }

# An object is compiled again where its source, or any header, is newer.
compile() {
    local object
    object=$(object_of "$1")
    if [ ! -e "$object" ] || [ -n "$(find . \( -name '*.h' -o -path "./$1" -o -name build.sh \) -newer "$object")" ]; then
        "$compiler" "${flags[@]}" -c -o "$object.new" "$1"
        mv "$object.new" "$object"
    fi
}

cd "$source"
driver=()
for file in {ptx,memory,report,machine,driver}/*.cpp; do
    compile "$file"
    driver+=("$(object_of "$file")")
done
tests=()
for file in test/*.cpp; do
    compile "$file"
    tests+=("$(object_of "$file")")
done

"$compiler" -shared -Wl,-soname,libcuda.so.1 -o "$out/libcuda.so.1" "${driver[@]}"
"$compiler" -o "$out/standin-tests" "${tests[@]}" "${driver[@]}"
