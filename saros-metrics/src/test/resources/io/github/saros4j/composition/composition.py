"""What numpy and scipy make of the volumes of CompositionByNumpyTest: writes expected.csv beside this file.

Run: python3 composition.py (numpy, scipy). Kept to be read: masks, sums and percentiles over whole arrays.
"""
import csv
import os
import numpy as np
from scipy.ndimage import median_filter

NX, NY, NZ = 9, 7, 12
SX, SY, SZ = 0.8, 0.75, 5.0
TISSUES = {  # name: regions' id, lowest and highest HU
    "muscle": (2, -29, 150),
    "bone": (5, -np.inf, np.inf),
    "sat": (1, -190, -30),
    "vat": (3, -190, -30),
    "imat": (2, -190, -30),
    "pat": (9, -190, -30),
    "eat": (7, -190, -30),
}
TAT = ["sat", "vat", "imat", "pat", "eat"]
SCOPES = {"body": None, "torso": 1, "head": 2, "right_leg": 3, "left_leg": 4, "right_arm": 5, "left_arm": 6}
RANGES = {
    "scan": [],
    "abdominal_cavity": [[3]],
    "thoracic_cavity": [[4, 9, 7]],
    "ventral_cavity": [[3], [4, 9, 7]],
    "mediastinum": [[9]],
    "pericardium": [[7]],
}
RATIOS = [("vat", "sat"), ("imat", "muscle"), ("tat", "muscle"), ("muscle", "bone"), ("tat", "bone")]
VARIANTS = {  # name: annotated slices, whether filtered, whether some voxels are NaN
    "dense": (list(range(NZ)), False, True),
    "dense_median": (list(range(NZ)), True, False),
    "sparse": ([1, 4, 6, 10], False, False),
    "sparse_median": ([0, 5, 6], True, False),
}


class Numbers:
    def __init__(self, seed):
        self.state = seed

    def below(self, bound):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % bound


def volumes(with_nan):
    numbers = Numbers(2024)
    regions = np.zeros((NZ, NY, NX), int)
    parts = np.zeros((NZ, NY, NX), int)
    hu = np.zeros((NZ, NY, NX))
    for z in range(NZ):
        for y in range(NY):
            for x in range(NX):
                region = numbers.below(10)
                part = 1 + numbers.below(8)
                value = numbers.below(1000) / 2.0 - 250
                odd = numbers.below(40)
                if region == 3 and z > 5 or region in (4, 9) and z < 4 or region == 7 and z != 6:
                    region = 1
                regions[z, y, x] = region
                parts[z, y, x] = 0 if region == 0 else 1 if part > 6 else part
                hu[z, y, x] = np.nan if with_nan and odd == 0 else value
    return regions, parts, hu


def number(value):
    return "" if value is None else repr(float(value))


def rows(name, annotated, filtered, with_nan):
    regions, parts, hu = volumes(with_nan)
    compared = median_filter(hu, size=(1, 3, 3), mode="reflect") if filtered else hu
    masks = {
        key: (regions == region) & (compared >= low) & (compared <= high) & np.isfinite(hu)
        for key, (region, low, high) in TISSUES.items()
    }
    masks["tat"] = np.logical_or.reduce([masks[key] for key in TAT])
    for range_name, groups in RANGES.items():
        first, end = 0, NZ
        if groups:
            found = [[z for z in annotated if np.isin(regions[z], group).any()] for group in groups]
            if not all(found):
                for scope in ("body", "torso"):
                    for key in masks:
                        yield [name, range_name, scope, key] + [""] * 13
                continue
            first, end = min(map(min, found)), max(map(max, found)) + 1
        inside = [z for z in annotated if first <= z < end]
        for scope, part in SCOPES.items():
            if range_name != "scan" and scope not in ("body", "torso"):
                continue
            in_scope = np.ones_like(parts, bool) if part is None else parts == part
            voxels = {}
            for key, mask in masks.items():
                chosen = [mask[z] & in_scope[z] for z in inside]
                counts = np.array([c.sum() for c in chosen])
                voxels[key] = counts.sum()
                values = np.concatenate([hu[z][c] for z, c in zip(inside, chosen)])
                areas = counts * SX * SY / 100
                slices_ml = counts * SX * SY * SZ / 1000
                everywhere = np.arange(first, end)
                weights = [np.interp(everywhere, inside, unit).sum() for unit in np.eye(len(inside))]
                estimate = np.interp(everywhere, inside, slices_ml).sum()
                error = 0.0 if len(inside) == end - first else None
                if error is None and len(inside) >= 3:
                    squares = []
                    for i in range(1, len(inside) - 1):
                        a, b, c = inside[i - 1 : i + 2]
                        s, t = (c - b) / (c - a), (b - a) / (c - a)
                        r = slices_ml[i] - s * slices_ml[i - 1] - t * slices_ml[i + 1]
                        squares.append(r * r / (1 + s * s + t * t))
                    error = np.sqrt(np.mean(squares) * sum(w * (w - 1) for w in weights))
                yield [name, range_name, scope, key, voxels[key]] + [
                    number(v)
                    for v in (
                        voxels[key] * SX * SY * SZ / 1000,
                        values.mean() if len(values) else None,
                        areas.mean(),
                        areas.std(ddof=1) if len(areas) > 1 else None,
                        areas.min(),
                        np.percentile(areas, 25),
                        np.percentile(areas, 50),
                        np.percentile(areas, 75),
                        areas.max(),
                        estimate,
                        error,
                    )
                ] + [len(inside)]
            for top, bottom in RATIOS:
                value = voxels[top] / voxels[bottom] if voxels[bottom] else None
                yield [name, range_name, scope, f"{top}_to_{bottom}", ""] + [number(value)] + [""] * 11


with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "expected.csv"), "w", newline="") as target:
    out = csv.writer(target, lineterminator="\n")
    out.writerow("variant range scope key voxels volume mean_hu mean sd min q1 median q3 max estimate se slices".split())
    for variant, settings in VARIANTS.items():
        out.writerows(rows(variant, *settings))
