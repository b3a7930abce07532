#pragma once

/** Prints how many instructions of threads are interpreted in a second. */
void measureSpeed();
