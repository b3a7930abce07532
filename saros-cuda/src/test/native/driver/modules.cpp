// Modules, and launches of their kernels.
#include "driver.h"

#include "../ptx/parser.h"

#include <cstring>

namespace standin {
namespace {

constexpr size_t MOST_SHARED_BYTES = 49152;

/** The newest PTX version that a driver takes. */
int newestPtx(int driver) {
    static const int versions[][2] = {{9000, 60},  {9010, 61},  {9020, 62},  {10000, 63}, {10010, 64}, {10020, 65},
                                      {11000, 70}, {11010, 71}, {11020, 72}, {11030, 73}, {11040, 74}, {11050, 75},
                                      {11060, 76}, {11070, 77}, {11080, 78}, {12000, 80}, {12010, 81}, {12020, 82},
                                      {12030, 83}, {12040, 84}, {12050, 85}, {12080, 87}, {13000, 90}};
    int newest = 0;
    for (const auto& [cuda, ptx] : versions) {
        newest = cuda <= driver ? ptx : newest;
    }
    return newest;
}

bool fits(const Dimensions& grid, const Dimensions& block, const Program& p, size_t sharedBytes) {
    const bool threads = p.exactThreads ? block.total() == p.maxThreads : block.total() <= p.maxThreads;
    return grid.total() > 0 && block.total() > 0 && grid.x <= 0x7fffffff && grid.y <= 65535 && grid.z <= 65535 &&
           block.x <= 1024 && block.y <= 1024 && block.z <= 64 && block.total() <= 1024 && threads &&
           p.sharedBytes + sharedBytes <= MOST_SHARED_BYTES;
}

}  // namespace

int Driver::load(Context& context, const char* image, Module*& module, std::string& log) {
    if (std::strstr(image, ".version") == nullptr) {
        log = "no PTX";
        return INVALID_IMAGE;
    }
    auto loaded = std::make_unique<Module>();
    loaded->context = &context;
    try {
        const ptx::Module parsed = ptx::parse(image);
        if (parsed.version > newestPtx(knobs.driverVersion())) {
            log = "PTX version " + std::to_string(parsed.version) + " is newer than this driver";
            return UNSUPPORTED_PTX_VERSION;
        }
        if (parsed.target > knobs.computeCapability()) {
            log = "PTX for sm_" + std::to_string(parsed.target) + " does not run on this device";
            return NO_BINARY_FOR_GPU;
        }
        loadGlobals(context, parsed, *loaded);
        for (const ptx::Kernel& kernel : parsed.kernels) {
            Program program = Decoder(parsed, kernel, loaded->globals).run();
            loaded->functions.emplace(kernel.name, Function{std::move(program), loaded.get()});
        }
    } catch (const ptx::Refusal& refusal) {
        releaseGlobals(*loaded);
        log = refusal.what();
        std::fprintf(stderr, "stand-in: module refused: %s\n", log.c_str());
        return INVALID_PTX;
    }
    module = loaded.release();
    modules.insert(module);
    return SUCCESS;
}

// What has no initial values is zero.
void Driver::loadGlobals(Context& context, const ptx::Module& parsed, Module& module) {
    for (const ptx::Variable& v : parsed.variables) {
        if (v.space != ptx::Space::Global && v.space != ptx::Space::Const) {
            continue;
        }
        Allocation& a = memory_.allocate(std::max<size_t>(v.bytes(), 1), &context, v.space == ptx::Space::Const);
        a.ofModule = true;
        std::memset(a.data.get(), 0, a.bytes);
        const size_t size = ptx::bytesOf(v.type);
        for (size_t i = 0; i < v.values.size(); i++) {
            std::memcpy(a.data.get() + i * size, &v.values[i], size);
        }
        a.shadow.markInitialised(0, a.bytes);
        module.globals[v.name] = a.address;
    }
}

void Driver::releaseGlobals(const Module& module) {
    for (const auto& [name, address] : module.globals) {
        memory_.release(address);
    }
}

int Driver::unload(Context& context, Module* module) {
    waitForAll(context);
    if (modules.erase(module) == 0) {
        return INVALID_HANDLE;
    }
    releaseGlobals(*module);
    delete module;
    return SUCCESS;
}

bool Driver::isFunction(const Function* f) const {
    for (const Module* m : modules) {
        for (const auto& [name, function] : m->functions) {
            if (&function == f) {
                return true;
            }
        }
    }
    return false;
}

// The arguments are read at the call, the kernel runs later.
int Driver::launch(Context& context, const Function& f, const Dimensions& grid, const Dimensions& block,
                   unsigned sharedBytes, Stream* stream, void** arguments) {
    const Program& program = f.program;
    if (!fits(grid, block, program, sharedBytes) || (arguments == nullptr && !program.parameters.empty())) {
        return INVALID_VALUE;
    }
    Launch launch;
    launch.program = &program;
    launch.grid = grid;
    launch.block = block;
    launch.dynamicSharedBytes = sharedBytes;
    launch.context = &context;
    launch.parameters.resize(program.parameterBytes);
    for (size_t i = 0; i < program.parameters.size(); i++) {
        if (arguments[i] == nullptr) {
            return INVALID_VALUE;
        }
        const Program::Parameter& p = program.parameters[i];
        std::memcpy(&launch.parameters[p.offset], arguments[i], p.bytes);
    }
    launches_++;
    return submit(context, stream,
                  [=, &context, launch = std::move(launch)](u32 epoch) { execute(context, launch, epoch); });
}

void Driver::execute(Context& context, Launch launch, u32 firstEpoch) {
    const int injected = knobs.injected("kernel");
    if (injected != 0) {
        lose(context, injected, "");
        return;
    }
    launch.countTraffic = knobs.on("STANDIN_STATS");
    launch.countLines = knobs.number("STANDIN_STATS", 0) > 1;
    Counters counters;
    try {
        runGrid(launch, memory_, firstEpoch, random(), counters);
    } catch (const KernelFault& fault) {
        lose(context, fault.code, fault.what());
    }
    counters_[launch.program->name].add(counters);
}

}  // namespace standin
