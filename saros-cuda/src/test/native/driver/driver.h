// The state behind the driver's functions: devices, contexts and everything that belongs to them.
#pragma once

#include "../machine/block.h"
#include "../machine/decoder.h"
#include "../machine/error_codes.h"
#include "../report/counters.h"
#include "../report/findings.h"
#include "../report/knobs.h"
#include "streams.h"

#include <algorithm>
#include <mutex>

namespace standin {

struct Context {
    int device;
    unsigned users = 0;
    unsigned flags = 0;
    int lostWith = 0;  // the result of the failure that lost it, or 0
};

struct Module;

struct Function {
    Program program;
    Module* module;
};

struct Module {
    Context* context;
    std::map<std::string, Function> functions;
    std::map<std::string, u64> globals;  // device addresses
};

/** Host memory that an operation which has not run yet will read or write. */
struct HostRange {
    const u8* begin;
    const u8* end;
    bool written;
};

struct Copies {
    u64 toDevice = 0, toDeviceBytes = 0;
    u64 toHost = 0, toHostBytes = 0;
    u64 asynchronousFromPageable = 0;  // which a driver makes half synchronous
};

struct PinnedMemory {
    size_t bytes;
    Context* context;
    bool registered;  // the caller's own memory
};

class Driver {
public:
    static Driver& instance();

    // Contexts
    int retain(int device, Context*& context);
    int release(int device);
    void reset(int device);
    Context& primary(int device);
    Context* current() const;
    /** False where there is no such context; null makes none current. */
    bool makeCurrent(Context* context);
    bool pushCurrent(Context* context);
    void popCurrent();

    // Memory
    int allocate(Context& context, size_t bytes, u64& address);
    int free(Context& context, u64 address);
    size_t usedBytes(const Context& context) const;
    int allocatePinned(Context& context, size_t bytes, void*& pointer);
    int registerPinned(Context& context, void* pointer, size_t bytes);
    int freePinned(Context& context, void* pointer, bool registered);
    /** Whether the bytes lie in pinned memory; a copy that begins in it and ends behind it is a finding. */
    bool isPinned(const void* pointer, size_t bytes);
    bool addressRange(const Context& context, u64 address, u64& begin, size_t& bytes);

    // Copies and memsets
    int copyToDevice(Context& context, u64 to, const void* from, size_t bytes, Stream* stream, bool wait);
    int copyToHost(Context& context, void* to, u64 from, size_t bytes, Stream* stream, bool wait);
    int copyOnDevice(Context& context, u64 to, u64 from, size_t bytes, Stream* stream);
    int fill(Context& context, u64 at, u32 value, size_t unit, size_t count, Stream* stream);

    // Modules and launches
    int load(Context& context, const char* image, Module*& module, std::string& log);
    int unload(Context& context, Module* module);
    bool isFunction(const Function* f) const;
    int launch(Context& context, const Function& f, const Dimensions& grid, const Dimensions& block,
               unsigned sharedBytes, Stream* stream, void** arguments);

    // Waiting
    /** The stream, or null where it is none of this context. */
    Stream* resolve(const Context& context, Stream* stream);
    void waitForAll(Context& context);

    std::string leaks() const;
    std::string statistics();
    u64 launches() const { return launches_; }
    void set(const std::string& knob, const std::string& value);

    std::recursive_mutex mutex;
    bool initialised = false;
    Knobs knobs;
    Findings findings{knobs};
    Streams streams;
    std::set<Event*> events;
    std::set<Module*> modules;

private:
    int submit(Context& context, Stream* stream, std::function<void(u32 firstEpoch)> work);
    void lose(Context& context, int code, const std::string& why);
    void checkBulk(Context& context, Allocation& a, u64 at, size_t bytes, bool write, u32 epoch,
                   const std::string& what);
    Allocation* find(const Context& context, u64 address, size_t bytes);
    void loadGlobals(Context& context, const ptx::Module& parsed, Module& module);
    std::shared_ptr<const HostRange> announce(const void* begin, size_t bytes, bool written);
    bool isPending(const void* begin, size_t bytes, bool written);
    void releaseGlobals(const Module& module);
    void execute(Context& context, Launch launch, u32 firstEpoch);
    Random& random();
    bool isContext(const Context* context) const;
    std::string leaksOf(const Context& context) const;
    void destroyAllOf(Context& context);

    std::map<int, Context> primaries_;
    DeviceMemory memory_;
    std::map<void*, PinnedMemory> pinned_;
    std::map<std::string, Counters> counters_;
    Copies copies_;
    std::vector<std::weak_ptr<const HostRange>> pendingHostRanges_;
    u64 launches_ = 0;
    std::unique_ptr<Random> random_;
};

}  // namespace standin
