// Which surfels lie within each limit of the other side's surface.
//
// The host gives the ball of a limit as rows of dual points (dy, dz, farthest |dx|), nearest first, so every comparison of a
// distance with a limit was made there, in double. A thread takes the 32 points of a word through the rows: in each, the other
// side's surfels, dilated along x by the half-width, take points away, until none is left. A limit lists only what the limits
// before have not tried. What no limit took is the rest.
//
// Dilation works on whole words. Up to 63 columns it is done by doubling within the word and its neighbours; what is wider
// reaches words farther off, where only the nearest bit of a word matters.

const int WIDEST_DOUBLING = 63;

// The upper word of a pair, each bit spread to the next `width` higher places.
DEVICE u32 spreadUp(u64 pair, int width) {
    for (int spread = 0; spread < width;) {
        const int step = min(spread + 1, width - spread);
        pair |= pair << step;
        spread += step;
    }
    return (u32)(pair >> 32);
}

// The lower word of a pair, each bit spread to the next `width` lower places.
DEVICE u32 spreadDown(u64 pair, int width) {
    for (int spread = 0; spread < width;) {
        const int step = min(spread + 1, width - spread);
        pair |= pair >> step;
        spread += step;
    }
    return (u32)pair;
}

// The bits of word x that lie within the half-width of a bit at least two words away.
DEVICE u32 reachedFromAfar(Row row, int x, int halfWidth) {
    u32 reached = 0;
    for (int words = 2; 32 * words - 31 <= halfWidth; words++) {
        const u32 above = row[x + words];
        const u32 below = row[x - words];
        if (above != 0) {
            const int lowest = 32 * words + lowestBit(above) - halfWidth;
            reached |= lowest > 31 ? 0 : ALL_BITS << max(lowest, 0);
        }
        if (below != 0) {
            const int highest = highestBit(below) - 32 * words + halfWidth;
            reached |= highest < 0 ? 0 : ALL_BITS >> (31 - min(highest, 31));
        }
    }
    return reached;
}

// Word x of a row after dilation by the half-width.
DEVICE u32 dilated(Row row, int x, int halfWidth) {
    const u64 here = row[x];
    const u64 below = row[x - 1];
    const u64 above = row[x + 1];
    const int width = min(halfWidth, WIDEST_DOUBLING);
    return spreadUp(here << 32 | below, width) | spreadDown(above << 32 | here, width) | reachedFromAfar(row, x, halfWidth);
}

// Which of the points the rows of a limit do not reach.
DEVICE u32 outside(const Job& job, const Box& box, Word at, u32 points, int limit) {
    const int other = 1 - blockY();
    const u32* targets = job.surfels + other * job.sideWords;
    const Extent extent = box.extent[other];
    for (int i = job.ballFrom[limit]; i < job.ballFrom[limit + 1] && points != 0; i++) {
        const BallRow offset = job.ballRows[i];
        const int y = at.y + offset.dy;
        const int z = at.z + offset.dz;
        if (y >= extent.rowFrom && y < extent.rowTo && z >= extent.layerFrom && z < extent.layerTo) {
            points &= ~dilated(rowOf(targets, box, y, z), at.x, offset.halfWidth);
        }
    }
    return points;
}

KERNEL saros_within(Job job) {
    __shared__ CodeTally tally;
    const Box& box = job.boxes[boxOfBlock(job)];
    const Word word = wordOfThread(box);
    const u64 at = blockY() * job.sideWords + box.start + word.index;
    u32 points = word.inside && job.counts(box.plane + word.z) ? job.surfels[at] : 0;
    clear(tally);
    for (int limit = 0; limit < job.limits; limit++) {
        barrier(); // all have cleared
        const u32 left = outside(job, box, word, points, limit);
        if (points != left) {
            addCodes(job, tally, neighboursOf(job, box, word), points & ~left);
        }
        points = left;
        barrier(); // all have counted
        addToDevice(job, tally, box, 1 + limit);
        clear(tally); // each thread what it has added itself
    }
    if (job.rest != 0 && word.inside) {
        job.rest[at] = points;
    }
}
