// One instruction with many operands, compared with plain C++.
#pragma once

#include <array>
#include <functional>
#include <string>

#include "cuda.h"

using Operands = std::array<u64, 3>;

/**
 * Runs `instruction` for many operands, the corners of every type among them. It reads %rd10..12 or the same bits in
 * %r10..12, %rs10..12, %f10..12 and %fd10..12, and writes `result`, of whose bits the lowest count.
 */
void compare(const std::string& instruction, const std::string& result, int bits,
             const std::function<u64(const Operands&)>& expected);
