"""Makes presets.csv: scores of the pairs in truth/ and prediction/ after the definitions of MONAI, medpy and MetricsReloaded,
computed with numpy and scipy alone, and the metrics that need no surface. Run in this folder: python3 presets.py > presets.csv

Surfaces are the border voxels of a mask, distances those of scipy's exact transform, percentiles numpy's. Voxels of slices whose
truth is 255 are background on both sides, and do not count as voxels that were compared. Of a label on both sides only.
"""
import glob
import gzip
import os
import struct

import numpy as np
from scipy import ndimage


def read(path):
    data = gzip.open(path).read()
    dims = struct.unpack("<8h", data[40:56])
    code = struct.unpack("<h", data[70:72])[0]
    spacing = [float(s) for s in struct.unpack("<8f", data[76:108])[1:4]]
    offset = int(struct.unpack("<f", data[108:112])[0])
    dtype = {2: np.uint8, 4: np.int16, 8: np.int32, 512: np.uint16, 16: np.float32}[code]
    count = dims[1] * dims[2] * dims[3]
    voxels = np.frombuffer(data, dtype, count, offset).reshape(dims[1:4], order="F")
    return voxels.astype(int), spacing


def border(mask):
    return mask ^ ndimage.binary_erosion(mask)


def bands(mask, spacing, width):
    to_border = ndimage.distance_transform_edt(~border(mask), sampling=spacing)
    return mask & (to_border <= width)


def distances(a, b, spacing):
    to_b = ndimage.distance_transform_edt(~border(b), sampling=spacing)
    to_a = ndimage.distance_transform_edt(~border(a), sampling=spacing)
    return to_b[border(a)], to_a[border(b)]


def overlap(t, p, n):
    tp, fp, fn = int((t & p).sum()), int((p & ~t).sum()), int((t & ~p).sum())
    tn = n - tp - fp - fn
    po = (tp + tn) / n
    pe = ((tp + fp) * (tp + fn) + (tn + fp) * (tn + fn)) / n**2
    return {
        "tn": tn,
        "dice": 2 * tp / (2 * tp + fp + fn),
        "iou": tp / (tp + fp + fn),
        "f2": 5 * tp / (5 * tp + 4 * fn + fp),
        "f0.5": 1.25 * tp / (1.25 * tp + 0.25 * fn + fp),
        "specificity": tn / (tn + fp),
        "balanced_accuracy": (tp / (tp + fn) + tn / (tn + fp)) / 2,
        "mcc": (tp * tn - fp * fn) / np.sqrt(float(tp + fp) * float(tp + fn) * float(tn + fp) * float(tn + fn)),
        "kappa": (po - pe) / (1 - pe),
        "volume_similarity": 1 - abs(fp - fn) / (2 * tp + fp + fn),
        "relative_volume_difference": (fp - fn) / (tp + fn),
        "absolute_relative_volume_difference": abs(fp - fn) / (tp + fn),
    }


def amounts(t, p, spacing):
    ml = np.prod(spacing) / 1000
    apart = (np.array(ndimage.center_of_mass(t)) - np.array(ndimage.center_of_mass(p))) * spacing
    return {
        "truth_volume": t.sum() * ml,
        "prediction_volume": p.sum() * ml,
        "volume_difference": (int(p.sum()) - int(t.sum())) * ml,
        "centroid_distance": np.sqrt((apart**2).sum()),
    }


def surfaces(t, p, spacing):
    there, back = distances(t, p, spacing)
    both = np.concatenate([there, back])
    scores = {
        "asd_truth_to_prediction": there.mean(),
        "asd_prediction_to_truth": back.mean(),
        "assd": both.mean(),
        "masd": (there.mean() + back.mean()) / 2,
        "rmsd": np.sqrt((both**2).mean()),
        "hd": max(there.max(), back.max()),
        "hd95_interpolated": max(np.percentile(there, 95), np.percentile(back, 95)),
        "hd95_mean_interpolated": (np.percentile(there, 95) + np.percentile(back, 95)) / 2,
        "hd95_pooled_interpolated": np.percentile(both, 95),
        "hd50_pooled_interpolated": np.median(both),
        "surfels_truth": len(there),
        "surfels_prediction": len(back),
    }
    for mm in (1, 2, 3):
        scores[f"nsd_{mm}mm"] = ((there <= mm).sum() + (back <= mm).sum()) / len(both)
    for mm in (0, 2, 5):
        a, b = bands(t, spacing, mm), bands(p, spacing, mm)
        scores[f"boundary_iou_{mm}mm"] = (a & b).sum() / (a | b).sum()
    return scores


def components(t, p):
    everything = np.ones((3, 3, 3))
    in_truth, n_truth = ndimage.label(t, everything)
    in_prediction, n_prediction = ndimage.label(p, everything)
    ious = []
    for i in range(1, n_truth + 1):
        mine = in_truth == i
        for j in np.unique(in_prediction[mine]):
            if j:
                other = in_prediction == j
                iou = (mine & other).sum() / (mine | other).sum()
                if iou > 0.5:
                    ious.append(iou)
    matched = len(ious)
    scores = {
        "truth_components": n_truth,
        "prediction_components": n_prediction,
        "missed_components": n_truth - matched,
        "invented_components": n_prediction - matched,
        "component_recall": matched / n_truth,
        "component_precision": matched / n_prediction,
        "component_f1": 2 * matched / (n_truth + n_prediction),
        "rq": 2 * matched / (n_truth + n_prediction),
        "pq": sum(ious) / ((n_truth + n_prediction) / 2),
    }
    if matched:
        scores["sq"] = sum(ious) / matched
    return scores


print("case,label,protocol,metric,value")
for path in sorted(glob.glob("truth/*.nii.gz")):
    case = os.path.basename(path)[: -len(".nii.gz")]
    truth, spacing = read(path)
    prediction, _ = read(os.path.join("prediction", os.path.basename(path)))
    ignored = (truth == 255).all(axis=(0, 1))
    truth[:, :, ignored] = 0
    prediction = prediction.copy()
    prediction[:, :, ignored] = 0
    compared = int((~ignored).sum()) * truth.shape[0] * truth.shape[1]
    for label in sorted(set(np.unique(truth)) & set(np.unique(prediction)) - {0}):
        t, p = truth == label, prediction == label
        rows = {}
        for protocol, scores in (
            ("any", overlap(t, p, compared) | amounts(t, p, spacing)),
            ("voxels", surfaces(t, p, spacing) | (components(t, p) if ndimage.label(t)[1] < 200 else {})),
        ):
            for metric, value in scores.items():
                print(f"{case},{label},{protocol},{metric},{value!r}".replace("np.float64(", "").replace("np.int64(", "").replace(")", ""))
