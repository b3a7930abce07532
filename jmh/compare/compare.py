#!/usr/bin/env python3
"""Scores the files of io.github.saros4j.jmh.ComparisonFiles with the public surface-distance package.

    compare.py FOLDER [dense] [sparse]

For each pair: Dice and surface Dice at 3 mm of all 13 labels, one label after the other, as the package is used. Prints how
long that took, how long this library took, and the ratio; fails if a score differs by more than 1e-9.

Needs Python 3.9 or later with numpy and the surface-distance package (github.com/google-deepmind/surface-distance), which
needs scipy. Exit codes: 0 compared and the same, 1 the scores differ, 2 not compared: wrong usage, or a package is missing.
"""

import csv
import gzip
import sys
import time
from pathlib import Path

TOLERANCE_MM = 3 * (1 + 1e-6)  # ties are decided with the library's slack
IGNORE = 255
HEADER_BYTES = 352
LARGEST_DIFFERENCE = 1e-9

try:
    import numpy as np
    import surface_distance
except ImportError as e:
    print(f"Not compared: Python has no module '{e.name}'. Install numpy and surface-distance.", file=sys.stderr)
    sys.exit(2)


def read(file):
    """The voxels of a .nii.gz of one byte a voxel as an array [z, y, x], and the spacing in the same order, in mm."""
    with gzip.open(file) as stream:
        content = stream.read()
    sizes = np.frombuffer(content, "<i2", 4, 40)[1:]
    data_type, bits = np.frombuffer(content, "<i2", 2, 70)
    if (data_type, bits) != (2, 8):
        raise ValueError(f"{file}: voxels of data type {data_type}, {bits} bits, instead of unsigned bytes")
    spacing = np.frombuffer(content, "<f4", 4, 76)[1:].astype(np.float64)
    voxels = np.frombuffer(content, np.uint8, offset=HEADER_BYTES)
    return voxels.reshape(sizes[::-1]), tuple(spacing[::-1])


def rows(file):
    with open(file, encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def score(truth, prediction, label, spacing):
    in_truth, in_prediction = truth == label, prediction == label
    dice = surface_distance.compute_dice_coefficient(in_truth, in_prediction)
    distances = surface_distance.compute_surface_distances(in_truth, in_prediction, spacing)
    return dice, surface_distance.compute_surface_dice_at_tolerance(distances, TOLERANCE_MM)


def compare(folder, annotation):
    """Whether all scores of a pair agree."""
    truth, spacing = read(folder / annotation / "truth.nii.gz")
    prediction, _ = read(folder / annotation / "prediction.nii.gz")
    ignored = truth == IGNORE
    truth, prediction = np.where(ignored, 0, truth), np.where(ignored, 0, prediction)
    seconds = 0.0
    largest = 0.0
    expected = [row for row in rows(folder / "scores.csv") if row["annotation"] == annotation]
    for row in expected:
        start = time.perf_counter()
        dice, nsd = score(truth, prediction, int(row["label_id"]), spacing)
        seconds += time.perf_counter() - start
        largest = max(largest, abs(dice - float(row["dice"])), abs(nsd - float(row["nsd_3mm"])))
    ours = next(float(row["milliseconds"]) for row in rows(folder / "times.csv") if row["annotation"] == annotation)
    print(
        f"{annotation}, {len(expected)} labels: surface-distance {seconds * 1000:.0f} ms, saros {ours:.1f} ms,"
        f" ratio {seconds * 1000 / ours:.0f}; largest difference of a score {largest:.1e}"
    )
    return largest <= LARGEST_DIFFERENCE


def main(arguments):
    annotations = arguments[1:] or ["dense", "sparse"]
    if not arguments or not set(annotations) <= {"dense", "sparse"}:
        print("usage: compare.py FOLDER [dense] [sparse]", file=sys.stderr)
        return 2
    same = [compare(Path(arguments[0]), annotation) for annotation in annotations]
    return 0 if all(same) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
