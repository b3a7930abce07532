// A bit a voxel: is it of this label? One thread makes one word from 32 voxels, 32 bytes of a padded row.

struct Vector {
    u32 word[4];
} __attribute__((aligned(16)));

// The four bytes that equal the id, as four bits.
DEVICE u32 equalBytes(u32 voxels, u32 idFourTimes) {
    const u32 differing = voxels ^ idFourTimes;
    // The top bit of each byte that is 0: adding 0x7f carries into it exactly if one of the lower seven bits is set.
    const u32 equal = ~(((differing & 0x7f7f7f7fu) + 0x7f7f7f7fu) | differing | 0x7f7f7f7fu);
    // Bits 0, 8, 16 and 24 come together at 24 to 27; all other products fall below or beyond.
    return ((equal >> 7) * 0x01020408u) >> 24;
}

DEVICE u32 equalBytes(Vector voxels, u32 idFourTimes) {
    u32 bits = 0;
#pragma unroll
    for (int i = 0; i < 4; i++) {
        bits |= equalBytes(voxels.word[i], idFourTimes) << (4 * i);
    }
    return bits;
}

KERNEL saros_masks(Job job) {
    const Box& box = job.boxes[boxOfBlock(job)];
    const Word word = wordOfThread(box);
    if (!word.inside) {
        return;
    }
    const int column = box.column + 32 * word.x;
    const int row = box.row + word.y;
    const int plane = box.plane + word.z;
    const int slice = plane < job.planes ? job.sliceOfPlane[plane] : -1;
    u32 mask = 0;
    if (slice >= 0 && row < job.rows && column < job.rowBytes) {
        const u64 ofSide = (u64)blockY() * job.slices + slice;
        const Vector* voxels = (const Vector*)(job.voxels + (ofSide * job.rows + row) * job.rowBytes + column);
        const u32 idFourTimes = (u32)box.id * 0x01010101u;
        mask = equalBytes(voxels[0], idFourTimes) | equalBytes(voxels[1], idFourTimes) << 16;
    }
    job.masks[blockY() * job.sideWords + box.start + word.index] = mask;
}
