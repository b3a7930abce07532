#include "driver.h"

#include <cstdlib>
#include <cstring>

namespace standin {
namespace {

constexpr size_t PAGE = 4096;
constexpr u8 GARBAGE = 0xa5;

thread_local std::vector<Context*> contextStack;

std::string counted(size_t n, const std::string& what) {
    return n == 0 ? "" : std::to_string(n) + " " + what + (n == 1 ? "" : "s");
}

void append(std::string& text, const std::string& line) {
    if (!line.empty()) {
        text += line + "\n";
    }
}

}  // namespace

// Never destroyed: the JVM's threads may still call while the process ends.
Driver& Driver::instance() {
    static Driver* const driver = new Driver;
    return *driver;
}

Context& Driver::primary(int device) {
    const auto [entry, isNew] = primaries_.try_emplace(device);
    entry->second.device = device;
    return entry->second;
}

int Driver::retain(int device, Context*& context) {
    context = &primary(device);
    context->users++;
    return SUCCESS;
}

int Driver::release(int device) {
    Context& context = primary(device);
    if (context.users == 0) {
        return INVALID_CONTEXT;
    }
    if (--context.users > 0) {
        return SUCCESS;
    }
    waitForAll(context);
    const std::string left = leaksOf(context);
    if (!left.empty() && context.lostWith == 0) {
        findings.add("leak: the context of device " + std::to_string(device) + " ended with " +
                     left.substr(0, left.size() - 1));
    }
    if (knobs.on("STANDIN_STATS")) {
        std::fprintf(stderr, "%s", statistics().c_str());
    }
    destroyAllOf(context);
    return SUCCESS;
}

void Driver::reset(int device) { destroyAllOf(primary(device)); }

// What belongs to a context goes with it, and so does the error that lost it.
void Driver::destroyAllOf(Context& context) {
    streams.destroyAllOf(&context);
    for (auto i = pinned_.begin(); i != pinned_.end();) {
        if (i->second.context == &context) {
            if (!i->second.registered) {
                std::free(i->first);
            }
            i = pinned_.erase(i);
        } else {
            ++i;
        }
    }
    for (auto i = modules.begin(); i != modules.end();) {
        Module* const module = *i;
        i = module->context == &context ? modules.erase(i) : std::next(i);
        if (module->context == &context) {
            delete module;
        }
    }
    for (auto i = events.begin(); i != events.end();) {
        Event* const event = *i;
        i = event->context == &context ? events.erase(i) : std::next(i);
        if (event->context == &context) {
            delete event;
        }
    }
    std::vector<u64> addresses;
    for (const auto& [address, a] : memory_.all()) {
        if (a->owner == &context) {
            addresses.push_back(address);
        }
    }
    for (u64 address : addresses) {
        memory_.release(address);
    }
    context.lostWith = 0;
    context.flags = 0;
}

bool Driver::isContext(const Context* context) const {
    return std::any_of(primaries_.begin(), primaries_.end(),
                       [=](const auto& p) { return &p.second == context && p.second.users > 0; });
}

Context* Driver::current() const {
    return !contextStack.empty() && isContext(contextStack.back()) ? contextStack.back() : nullptr;
}

bool Driver::makeCurrent(Context* context) {
    if (context != nullptr && !isContext(context)) {
        return false;
    }
    popCurrent();
    if (context != nullptr) {
        contextStack.push_back(context);
    }
    return true;
}

bool Driver::pushCurrent(Context* context) {
    if (!isContext(context)) {
        return false;
    }
    contextStack.push_back(context);
    return true;
}

void Driver::popCurrent() {
    if (!contextStack.empty()) {
        contextStack.pop_back();
    }
}

int Driver::allocate(Context& context, size_t bytes, u64& address) {
    if (bytes == 0) {
        return INVALID_VALUE;
    }
    if (bytes > knobs.memoryBytes() || usedBytes(context) > knobs.memoryBytes() - bytes) {
        return OUT_OF_MEMORY;
    }
    address = memory_.allocate(bytes, &context).address;
    return SUCCESS;
}

int Driver::free(Context& context, u64 address) {
    if (address == 0) {
        return SUCCESS;
    }
    waitForAll(context);
    const Allocation* a = memory_.find(address, 1, &context);
    return a != nullptr && a->address == address && memory_.release(address) ? SUCCESS : INVALID_VALUE;
}

size_t Driver::usedBytes(const Context& context) const {
    size_t used = 0;
    for (const auto& [address, a] : memory_.all()) {
        used += a->owner == &context ? a->bytes : 0;
    }
    return used;
}

int Driver::allocatePinned(Context& context, size_t bytes, void*& pointer) {
    if (bytes == 0) {
        return INVALID_VALUE;
    }
    pointer = std::aligned_alloc(PAGE, (bytes + PAGE - 1) / PAGE * PAGE);
    if (pointer == nullptr) {
        return OUT_OF_MEMORY;
    }
    std::memset(pointer, GARBAGE, bytes);
    pinned_[pointer] = {bytes, &context, false};
    return SUCCESS;
}

int Driver::registerPinned(Context& context, void* pointer, size_t bytes) {
    if (pointer == nullptr || bytes == 0) {
        return INVALID_VALUE;
    }
    pinned_[pointer] = {bytes, &context, true};
    return SUCCESS;
}

int Driver::freePinned(Context& context, void* pointer, bool registered) {
    waitForAll(context);
    const auto found = pinned_.find(pointer);
    if (found == pinned_.end() || found->second.registered != registered) {
        return INVALID_VALUE;
    }
    if (!registered) {
        std::free(pointer);
    }
    pinned_.erase(found);
    return SUCCESS;
}

bool Driver::isPinned(const void* pointer, size_t bytes) {
    auto behind = pinned_.upper_bound(const_cast<void*>(pointer));
    if (behind == pinned_.begin()) {
        return false;
    }
    const auto& [begin, memory] = *std::prev(behind);
    const size_t offset = static_cast<size_t>(static_cast<const u8*>(pointer) - static_cast<const u8*>(begin));
    if (offset >= memory.bytes) {
        return false;
    }
    if (bytes > memory.bytes - offset) {
        findings.add("a copy of " + std::to_string(bytes) + " bytes reaches beyond pinned memory of " +
                     std::to_string(memory.bytes) + " bytes at offset " + std::to_string(offset));
    }
    return true;
}

bool Driver::addressRange(const Context& context, u64 address, u64& begin, size_t& bytes) {
    const Allocation* a = find(context, address, 1);
    if (a == nullptr) {
        return false;
    }
    begin = a->address;
    bytes = a->bytes;
    return true;
}

Stream* Driver::resolve(const Context& context, Stream* stream) {
    if (stream == nullptr) {
        return streams.defaultOf(&context);
    }
    return streams.knows(stream) && stream->context == &context ? stream : nullptr;
}

void Driver::waitForAll(Context& context) { streams.waitForAllOf(&context, random()); }

Random& Driver::random() {
    if (random_ == nullptr) {
        random_ = std::make_unique<Random>(static_cast<u64>(knobs.number("STANDIN_SEED", 1)));
    }
    return *random_;
}

void Driver::set(const std::string& knob, const std::string& value) {
    knobs.set(knob, value);
    if (knob == "STANDIN_SEED") {
        random_.reset();
    }
}

void Driver::lose(Context& context, int code, const std::string& why) {
    context.lostWith = code;
    if (!why.empty()) {
        findings.add(why);
    }
}

std::string Driver::leaksOf(const Context& context) const {
    std::string text;
    size_t n = 0, bytes = 0;
    for (const auto& [address, a] : memory_.all()) {
        if (a->owner == &context && !a->ofModule) {
            n++;
            bytes += a->bytes;
        }
    }
    append(text, n == 0 ? "" : counted(n, "allocation") + " of device memory, " + std::to_string(bytes) + " bytes");
    n = bytes = 0;
    for (const auto& [pointer, p] : pinned_) {
        if (p.context == &context) {
            n++;
            bytes += p.bytes;
        }
    }
    append(text, n == 0 ? "" : counted(n, "allocation") + " of pinned memory, " + std::to_string(bytes) + " bytes");
    const auto belongs = [&](const auto* thing) { return thing->context == &context; };
    append(text, counted(static_cast<size_t>(std::count_if(modules.begin(), modules.end(), belongs)), "module"));
    append(text, counted(streams.countOf(&context), "stream"));
    append(text, counted(static_cast<size_t>(std::count_if(events.begin(), events.end(), belongs)), "event"));
    return text;
}

std::string Driver::leaks() const {
    std::string text;
    for (const auto& [device, context] : primaries_) {
        text += leaksOf(context);
        append(text, context.users == 0 ? ""
                                        : "the primary context of device " + std::to_string(device) + ", retained by " +
                                              std::to_string(context.users));
    }
    return text;
}

std::string Driver::statistics() {
    std::string text;
    for (const auto& [kernel, counters] : counters_) {
        text += counters.text(kernel);
    }
    text += "copies toDevice=" + std::to_string(copies_.toDevice) +
            " toDeviceBytes=" + std::to_string(copies_.toDeviceBytes) + " toHost=" + std::to_string(copies_.toHost) +
            " toHostBytes=" + std::to_string(copies_.toHostBytes) +
            " asynchronousFromPageable=" + std::to_string(copies_.asynchronousFromPageable) + "\n";
    counters_.clear();
    copies_ = {};
    return text;
}

}  // namespace standin
