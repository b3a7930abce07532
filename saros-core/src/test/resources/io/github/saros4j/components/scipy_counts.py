"""Counts of scipy.ndimage.label over drawn volumes; writes scipy-counts.csv, which ScipyCountsTest reads.

A voxel is background or one of `labels` labels, by a linear congruential generator in storage order (x fastest). A slice is
stored if z % 5 < stored; slices that are not stored separate, so each stretch of stored slices is labelled on its own.
"""

import csv
import pathlib

import numpy as np
from scipy import ndimage

STRUCTURES = {
    "FACES": ndimage.generate_binary_structure(3, 1),
    "FACES_AND_EDGES": ndimage.generate_binary_structure(3, 2),
    "ALL": ndimage.generate_binary_structure(3, 3),
}
for name, axes in {"SIDES_IN_SLICE": 1, "ALL_IN_SLICE": 2}.items():
    flat = np.zeros((3, 3, 3), bool)
    flat[1] = ndimage.generate_binary_structure(2, axes)
    STRUCTURES[name] = flat


def draw(seed, nx, ny, nz, percent, labels):
    voxels = np.zeros(nx * ny * nz, np.uint8)
    state = seed
    for i in range(voxels.size):
        state = (state * 1103515245 + 12345) % 2**31
        drawn = state >> 16
        if drawn % 100 < percent:
            voxels[i] = 1 + drawn // 100 % labels
    return voxels.reshape(nz, ny, nx)


def sizes(mask, stored, structure):
    found = []
    z = 0
    while z < len(mask):
        end = z
        while end < len(mask) and end % 5 < stored:
            end += 1
        if end > z:
            labelled, count = ndimage.label(mask[z:end], structure)
            found += np.bincount(labelled.ravel(), minlength=count + 1)[1:].tolist()
        z = end + 1
    return found


rows = []
for seed, nx, ny, nz, percent, labels, stored in [
    (1, 40, 37, 21, 12, 1, 5),
    (2, 40, 37, 21, 20, 1, 5),
    (3, 40, 37, 21, 31, 1, 5),
    (4, 40, 37, 21, 60, 1, 5),
    (5, 64, 65, 12, 90, 3, 5),
    (6, 129, 20, 15, 50, 2, 3),
    (7, 40, 37, 21, 35, 1, 2),
    (8, 40, 37, 21, 55, 1, 1),
]:
    volume = draw(seed, nx, ny, nz, percent, labels)
    for connectivity, structure in STRUCTURES.items():
        for label in range(1, labels + 1):
            found = sizes(volume == label, stored, structure)
            row = [seed, nx, ny, nz, percent, labels, stored, connectivity, label]
            rows.append(row + [len(found), max(found), sum(found)])

with open(pathlib.Path(__file__).with_name("scipy-counts.csv"), "w", newline="", encoding="utf-8") as file:
    writer = csv.writer(file, lineterminator="\n")
    header = "seed,nx,ny,nz,percent,labels,stored,connectivity,label,components,largest,voxels"
    writer.writerow(header.split(","))
    writer.writerows(rows)
