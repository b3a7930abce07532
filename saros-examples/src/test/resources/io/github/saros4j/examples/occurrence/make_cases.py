"""Makes the small data set beside this script, and counts its labels with numpy: expected.csv.

Four cases: one stored with its slices along axis 0, one with negative diagonals, one of a single slice, one without body parts.
"""

import csv
import gzip
import os
import struct

import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
REGIONS = ["background", "subcutaneous_tissue", "muscle", "abdominal_cavity", "thoracic_cavity", "bones",
           "parotid_glands", "pericardium", "breast_implant", "mediastinum", "brain", "spinal_cord", "thyroid_glands",
           "submandibular_glands"]
PARTS = ["background", "torso", "head", "right_leg", "left_leg", "right_arm", "left_arm"]
SETS = {"body-regions": REGIONS, "body-parts": PARTS}

# id, shape, axis of the slices, affine's rows, split, sex, region, collection, label sets
CASES = [
    ("case_000", (7, 6, 31), 2, [(0.8, 0, 0), (0, 0.8, 0), (0, 0, 5)], "fold-1", "female", "thorax", "A", SETS),
    ("case_001", (26, 5, 6), 0, [(0, 0, 0.7), (0, 0.9, 0), (5, 0, 0)], "fold-1", "male", "thorax", "A", SETS),
    ("case_002", (5, 8, 42), 2, [(-0.9, 0, 0), (0, -0.9, 0), (0, 0, -5)], "test", "female", "abdomen", "B", SETS),
    ("case_003", (4, 4, 1), 2, [(0.5, 0, 0), (0, 0.5, 0), (0, 0, 5)], "fold-2", "male", "abdomen", "B",
     {"body-regions": REGIONS}),
]


def write(path, volume, rows):
    header = bytearray(352)
    struct.pack_into("<i", header, 0, 348)
    struct.pack_into("<8h", header, 40, 3, *volume.shape, 1, 1, 1, 1)
    struct.pack_into("<hh", header, 70, 2, 8)
    spacing = [float(np.linalg.norm([row[axis] for row in rows])) for axis in range(3)]
    struct.pack_into("<8f", header, 76, 1, *spacing, 0, 0, 0, 0)
    struct.pack_into("<f", header, 108, 352)
    struct.pack_into("<hh", header, 252, 0, 1)
    for i, row in enumerate(rows):
        struct.pack_into("<4f", header, 280 + 16 * i, *row, 0)
    header[344:348] = b"n+1\0"
    with open(path, "wb") as raw, gzip.GzipFile(fileobj=raw, mode="wb", mtime=0) as out:
        out.write(bytes(header) + volume.tobytes(order="F"))


def main():
    random = np.random.default_rng(2024)
    counts = {}
    info = []
    for name, shape, axis, rows, split, sex, region, collection, sets in CASES:
        folder = os.path.join(HERE, "dataset", name)
        os.makedirs(folder, exist_ok=True)
        info.append([name, "1." + name, "2." + name, collection, "P" + name, sex, region, "FALSE", "LPS", split])
        for label_set, labels in sets.items():
            volume = random.integers(0, len(labels), shape).astype(np.uint8)
            volume[random.random(shape) < 0.6] = 0
            slices = np.moveaxis(volume, axis, 0)  # a view
            for label in range(1, len(labels)):  # labels come and go from slice to slice
                for one in slices:
                    if random.random() < 0.6:
                        one[one == label] = 0
            first = int(random.integers(0, min(5, len(slices))))
            for z in range(len(slices)):
                if z % 5 != first:
                    slices[z] = 255
            write(os.path.join(folder, label_set + ".nii.gz"), volume, rows)
            annotated = [one for one in slices if not (one == 255).all()]
            for label, key in enumerate(labels):
                on = sum(bool((one == label).any()) for one in annotated)
                for group in [("overall", "overall"), ("split", split), ("sex", sex), ("anatomic_region", region),
                              ("collection", collection)]:
                    cts, total = counts.get((label_set, *group, key), (0, 0))
                    counts[(label_set, *group, key)] = (cts + (on > 0), total + on)
    with open(os.path.join(HERE, "dataset", "Segmentation Info.csv"), "w", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow("id,tcia_study_instance_uid,tcia_series_instance_uid,tcia_collection,tcia_case_id,gender,"
                        "anatomic_region,has_breast_implant,orientation_code,split".split(","))
        writer.writerows(info)
    with open(os.path.join(HERE, "expected.csv"), "w", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(["label_set", "grouping", "group", "label", "cts", "slices"])
        for key, (cts, total) in counts.items():
            writer.writerow([*key, cts, total])


main()
