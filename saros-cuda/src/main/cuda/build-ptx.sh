#!/usr/bin/env bash
# Compiles the kernels: build-ptx.sh FILE writes the PTX, with the clang version and the SHA-256 of the sources at its top.
# PTX ISA 6.0 for sm_60 runs on every driver since CUDA 9 and every GPU since Pascal. The paths keep an installed CUDA toolkit
# out of it, whose version would raise the ISA; contraction to fused multiply-adds would change the last bit of distances.
set -euo pipefail
output=$(realpath -m "$1")
cd "$(dirname "${BASH_SOURCE[0]}")"
clang=${CLANG:-clang-19}
sources=$(cat gpu.h job.h boxes.h saros.cu voxels.cu masks.cu surfels.cu within.cu far.cu | sha256sum | cut -d' ' -f1)
ptx=$("$clang" -x cuda --cuda-device-only --cuda-path=/nonexistent --cuda-gpu-arch=sm_60 -nocudainc -nocudalib \
    -Xclang -target-feature -Xclang +ptx60 -std=c++17 -O3 -ffp-contract=off -Wall -Wextra -Werror -S saros.cu -o -)
{
    echo "// sources $sources"
    echo "// compiler $("$clang" --version | head -1)"
    echo "$ptx"
} > "$output"
