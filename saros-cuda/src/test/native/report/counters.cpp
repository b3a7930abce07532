#include "counters.h"

#include <cstdio>

namespace standin {
namespace {

void append(std::string& text, const char* name, u64 value) {
    text += std::string(" ") + name + "=" + std::to_string(value);
}

std::string perRequest(const Traffic& t, u64 n) {
    char text[32];
    std::snprintf(text, sizeof text, "%.2f",
                  t.requests == 0 ? 0 : static_cast<double>(n) / static_cast<double>(t.requests));
    return text;
}

}  // namespace

void Traffic::add(const Traffic& other) {
    requests += other.requests;
    lanes += other.lanes;
    sectors += other.sectors;
}

void Counters::add(const Counters& other) {
    launches += other.launches;
    blocks += other.blocks;
    threads += other.threads;
    instructions += other.instructions;
    warpInstructions += other.warpInstructions;
    loads.add(other.loads);
    stores.add(other.stores);
    atomics.add(other.atomics);
    shared.add(other.shared);
    local.add(other.local);
    distinctSectors += other.distinctSectors;
    for (const auto& [line, of] : other.lines) {
        LineTraffic& mine = lines[line];
        mine.text = of.text;
        mine.traffic.add(of.traffic);
    }
}

std::string Counters::text(const std::string& kernel) const {
    std::string t = kernel;
    append(t, "launches", launches);
    append(t, "blocks", blocks);
    append(t, "threads", threads);
    append(t, "instructions", instructions);
    append(t, "warpInstructions", warpInstructions);
    append(t, "loadRequests", loads.requests);
    append(t, "loadSectors", loads.sectors);
    append(t, "storeRequests", stores.requests);
    append(t, "storeSectors", stores.sectors);
    append(t, "atomicRequests", atomics.requests);
    append(t, "atomicLanes", atomics.lanes);
    append(t, "atomicSectors", atomics.sectors);
    append(t, "sharedRequests", shared.requests);
    append(t, "sharedPasses", shared.sectors);
    append(t, "localRequests", local.requests);
    append(t, "distinctSectors", distinctSectors);
    t += "\n";
    for (const auto& [line, of] : lines) {
        t += "  line " + std::to_string(line) + " " + of.text + ": requests=" + std::to_string(of.traffic.requests) +
             " lanesPerRequest=" + perRequest(of.traffic, of.traffic.lanes) +
             " sectorsPerRequest=" + perRequest(of.traffic, of.traffic.sectors) + "\n";
    }
    return t;
}

}  // namespace standin
