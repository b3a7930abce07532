// Reads a PTX text.
#pragma once

#include "syntax.h"

namespace standin::ptx {

/** @throws Refusal where the text is wrong, or uses something the stand-in does not know */
Module parse(const std::string& text);

}  // namespace standin::ptx
