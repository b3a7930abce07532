// ld, ldu, st, atom and red, and the fences, which the machine needs none of.
#include "block.h"
#include "decoder.h"
#include "lanes.h"
#include "request.h"

#include <algorithm>
#include <cstring>

namespace standin {
namespace {

using ptx::Operand;
using ptx::Space;
using ptx::Type;

/** Narrow values fill the register with their sign. */
template <class T>
void load(Warp& warp, const Instruction& i, u32 lanes) {
    const u64* base = warp.row(i.a);
    const Access how = i.strong ? Access::StrongRead : Access::Read;
    Request request(warp.block(), i);
    for (u32 rest = lanes; rest != 0; rest &= rest - 1) {
        const u32 lane = static_cast<u32>(__builtin_ctz(rest));
        const u64 address = base[lane] + i.offset;
        const u8* from = request.reach(warp, lane, address, sizeof(T) * i.parts, how);
        for (u32 k = 0; k < i.parts; k++) {
            T value;
            std::memcpy(&value, from + k * sizeof(T), sizeof(T));
            warp.row(i.part[k])[lane] = static_cast<u64>(static_cast<s64>(value));
        }
    }
}

template <class T>
void store(Warp& warp, const Instruction& i, u32 lanes) {
    const u64* base = warp.row(i.a);
    const Access how = i.strong ? Access::Atomic : Access::Write;
    Request request(warp.block(), i);
    for (u32 rest = lanes; rest != 0; rest &= rest - 1) {
        const u32 lane = static_cast<u32>(__builtin_ctz(rest));
        u8* to = request.reach(warp, lane, base[lane] + i.offset, sizeof(T) * i.parts, how);
        for (u32 k = 0; k < i.parts; k++) {
            const T value = static_cast<T>(warp.row(i.part[k])[lane]);
            std::memcpy(to + k * sizeof(T), &value, sizeof(T));
        }
    }
}

template <class T>
T combined(AtomicOp op, T old, T operand, T swap) {
    using U = std::make_unsigned_t<T>;
    switch (op) {
        case AtomicOp::Add: return static_cast<T>(static_cast<U>(old) + static_cast<U>(operand));
        case AtomicOp::Min: return std::min(old, operand);
        case AtomicOp::Max: return std::max(old, operand);
        case AtomicOp::And: return old & operand;
        case AtomicOp::Or: return old | operand;
        case AtomicOp::Xor: return old ^ operand;
        case AtomicOp::Exch: return operand;
        case AtomicOp::Cas: return old == operand ? swap : old;
        case AtomicOp::Inc: return old >= operand ? 0 : old + 1;
        case AtomicOp::Dec: return old == 0 || old > operand ? operand : old - 1;
        default: return old;
    }
}

// The lanes take their turns beginning with any of them.
template <class T>
void atomic(Warp& warp, const Instruction& i, u32 lanes) {
    const u64* base = warp.row(i.a);
    const u32 first = warp.block().random().below(WARP);
    Request request(warp.block(), i);
    for (u32 k = 0; k < WARP; k++) {
        const u32 lane = (first + k) % WARP;
        if (!(lanes >> lane & 1)) {
            continue;
        }
        u8* at = request.reach(warp, lane, base[lane] + i.offset, sizeof(T), Access::Atomic);
        T old;
        std::memcpy(&old, at, sizeof(T));
        const T operand = static_cast<T>(warp.row(i.b)[lane]);
        const T swap = static_cast<T>(warp.row(i.c)[lane]);
        const T value = combined(i.atomic, old, operand, swap);
        std::memcpy(at, &value, sizeof(T));
        warp.row(i.d)[lane] = bitsOf<T>(old);
    }
}

void nothing(Warp&, const Instruction&, u32) {}

template <template <class> class Form>
Handler byType(Type type) {
    switch (type) {
        case Type::B8:
        case Type::U8: return Form<u8>::handler;
        case Type::S8: return Form<s8>::handler;
        case Type::B16:
        case Type::U16: return Form<u16>::handler;
        case Type::S16: return Form<s16>::handler;
        case Type::B32:
        case Type::U32:
        case Type::F32: return Form<u32>::handler;
        case Type::S32: return Form<s32>::handler;
        case Type::B64:
        case Type::U64:
        case Type::F64: return Form<u64>::handler;
        case Type::S64: return Form<s64>::handler;
        default: return nullptr;
    }
}

template <class T>
struct Load {
    static constexpr Handler handler = load<T>;
};

template <class T>
struct Store {
    static constexpr Handler handler = store<T>;
};

Handler atomicOf(Type type) {
    switch (type) {
        case Type::B32:
        case Type::U32: return atomic<u32>;
        case Type::S32: return atomic<s32>;
        case Type::B64:
        case Type::U64: return atomic<u64>;
        case Type::S64: return atomic<s64>;
        default: return nullptr;
    }
}

void bindValues(Decoder::Context& c, const Operand& values, bool destination) {
    Instruction& i = c.instruction;
    const std::vector<Operand> parts =
        values.kind == Operand::Kind::Vector ? values.parts : std::vector<Operand>{values};
    const size_t wanted = c.words.take("v2") ? 2 : c.words.take("v4") ? 4 : 1;
    if (parts.size() != wanted) {
        c.words.refuse("expected " + std::to_string(wanted) + " values");
    }
    i.parts = static_cast<u8>(parts.size());
    for (size_t k = 0; k < parts.size(); k++) {
        i.part[k] = destination ? c.destination(parts[k]) : c.source(parts[k]);
    }
}

/** What tells how an access is ordered or cached. */
void takeQualifiers(Decoder::Context& c) {
    c.instruction.strong = c.words.take("volatile") || c.words.take("relaxed");
    for (const char* word : {"weak", "cta", "gpu", "gl", "sys", "nc", "ca", "cg", "cs", "lu", "cv", "wb", "wt"}) {
        c.words.take(word);
    }
}

void finishAccess(Decoder::Context& c, Handler handler, size_t value, size_t address) {
    takeQualifiers(c);
    c.instruction.run = handler;
    if (handler == nullptr) {
        c.words.refuse();
    }
    c.expectOperands(2);
    bindValues(c, c.statement.operands[value], value == 0);
    c.bindAddress(address);
}

void decodeLoad(Decoder::Context& c) {
    c.instruction.space = c.words.takeSpace();
    c.instruction.type = c.words.takeType();
    finishAccess(c, byType<Load>(c.instruction.type), 0, 1);
}

void decodeStore(Decoder::Context& c) {
    c.instruction.space = c.words.takeSpace();
    if (c.instruction.space == Space::Param || c.instruction.space == Space::Const) {
        c.words.refuse("this space is not written");
    }
    c.instruction.type = c.words.takeType();
    finishAccess(c, byType<Store>(c.instruction.type), 1, 0);
}

AtomicOp takeAtomicOp(Words& words) {
    static const std::pair<const char*, AtomicOp> ops[] = {
        {"add", AtomicOp::Add}, {"min", AtomicOp::Min}, {"max", AtomicOp::Max},   {"and", AtomicOp::And},
        {"or", AtomicOp::Or},   {"xor", AtomicOp::Xor}, {"exch", AtomicOp::Exch}, {"cas", AtomicOp::Cas},
        {"inc", AtomicOp::Inc}, {"dec", AtomicOp::Dec}};
    for (const auto& [name, op] : ops) {
        if (words.take(name)) {
            return op;
        }
    }
    words.refuse();
}

void decodeAtomic(Decoder::Context& c, size_t address) {
    Instruction& i = c.instruction;
    i.space = c.words.takeSpace();
    i.atomic = takeAtomicOp(c.words);
    i.type = c.words.takeType();
    takeQualifiers(c);
    i.run = atomicOf(i.type);
    if (i.run == nullptr) {
        c.words.refuse("integers only, as the order would change sums of others");
    }
    c.expectOperands(address + (i.atomic == AtomicOp::Cas ? 3 : 2));
    c.bindAddress(address);
    i.b = i.c = c.source(address + 1);
    if (i.atomic == AtomicOp::Cas) {
        i.c = c.source(address + 2);
    }
}

void decodeAtom(Decoder::Context& c) {
    decodeAtomic(c, 1);
    c.instruction.d = c.destination(0);
}

void decodeReduction(Decoder::Context& c) {
    decodeAtomic(c, 0);
    c.instruction.d = c.scratch();
}

void decodeFence(Decoder::Context& c) {
    for (const char* word : {"cta", "gl", "gpu", "sys", "sc", "acq_rel"}) {
        c.words.take(word);
    }
    c.instruction.run = nothing;
}

}  // namespace

void addMemory(Families& f) {
    f["ld"] = decodeLoad;
    f["ldu"] = decodeLoad;
    f["st"] = decodeStore;
    f["atom"] = decodeAtom;
    f["red"] = decodeReduction;
    f["membar"] = decodeFence;
    f["fence"] = decodeFence;
}

}  // namespace standin
