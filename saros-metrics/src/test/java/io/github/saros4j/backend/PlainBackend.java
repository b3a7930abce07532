package io.github.saros4j.backend;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The definitions, one label at a time, to be checked by eye: every point's code from its voxels, every distance
 * from every pair of surfels. For small volumes.
 */
public final class PlainBackend implements MetricBackend {

    private record Surfel(int x, int y, int z, int code) {}

    @Override
    public String name() {
        return "plain";
    }

    @Override
    public PairCounts count(VolumePair pair, CountRequest request) {
        long[] voxels = new long[PairCounts.voxelLength(request)];
        long[] surfels = new long[PairCounts.surfelLength(request)];
        int[] ids = request.labelIds();
        for (int label = 0; label < ids.length; label++) {
            countVoxels(pair, ids[label], voxels, 3 * label);
            List<Surfel> truth = surfels(pair, Side.TRUTH, ids[label], request.mode());
            List<Surfel> prediction = surfels(pair, Side.PREDICTION, ids[label], request.mode());
            int side = (request.limitCount() + 1) * request.mode().codes();
            countSurfels(truth, prediction, request, surfels, 2 * label * side);
            countSurfels(prediction, truth, request, surfels, (2 * label + 1) * side);
        }
        return new PairCounts(request, voxels, surfels);
    }

    private static void countVoxels(VolumePair pair, int id, long[] counts, int offset) {
        for (int i = 0; i < pair.sliceCount(); i++) {
            for (int v = 0; v < pair.shape().sliceSize(); v++) {
                boolean inTruth = (pair.slice(Side.TRUTH, i)[v] & 0xff) == id;
                boolean inPrediction = (pair.slice(Side.PREDICTION, i)[v] & 0xff) == id;
                counts[offset] += inTruth && inPrediction ? 1 : 0;
                counts[offset + 1] += inTruth ? 1 : 0;
                counts[offset + 2] += inPrediction ? 1 : 0;
            }
        }
    }

    private static List<Surfel> surfels(VolumePair pair, Side side, int id, SurfaceMode mode) {
        if (mode == SurfaceMode.VOXELS) {
            return borderVoxels(pair, side, id);
        }
        List<Surfel> found = new ArrayList<>();
        boolean inPlane = mode == SurfaceMode.IN_PLANE;
        for (int z = 0; z <= pair.shape().nz() && mode != SurfaceMode.NONE; z++) {
            if (mode == SurfaceMode.MASKED && (isMissing(pair, z - 1) || isMissing(pair, z))) {
                continue;
            }
            for (int y = 0; y <= pair.shape().ny(); y++) {
                for (int x = 0; x <= pair.shape().nx(); x++) {
                    int code = 0;
                    for (int dz = 0; dz <= (inPlane ? 0 : 1); dz++) {
                        for (int dy = 0; dy <= 1; dy++) {
                            for (int dx = 0; dx <= 1; dx++) {
                                int voxelZ = inPlane ? z : z - 1 + dz;
                                int bit = inPlane ? 8 >> (2 * dy + dx) : 128 >> (4 * dz + 2 * dy + dx);
                                code |= has(pair, side, id, x - 1 + dx, y - 1 + dy, voxelZ) ? bit : 0;
                            }
                        }
                    }
                    if (code != 0 && code != mode.codes() - 1) {
                        found.add(new Surfel(x, y, z, code));
                    }
                }
            }
        }
        return found;
    }

    private static List<Surfel> borderVoxels(VolumePair pair, Side side, int id) {
        List<Surfel> found = new ArrayList<>();
        for (int z = 0; z < pair.shape().nz(); z++) {
            for (int y = 0; y < pair.shape().ny(); y++) {
                for (int x = 0; x < pair.shape().nx(); x++) {
                    boolean inside = has(pair, side, id, x - 1, y, z)
                            && has(pair, side, id, x + 1, y, z)
                            && has(pair, side, id, x, y - 1, z)
                            && has(pair, side, id, x, y + 1, z)
                            && has(pair, side, id, x, y, z - 1)
                            && has(pair, side, id, x, y, z + 1);
                    if (has(pair, side, id, x, y, z) && !inside) {
                        found.add(new Surfel(x, y, z, 1));
                    }
                }
            }
        }
        return found;
    }

    /** Whether a slice lies within the volume and is not stored. */
    private static boolean isMissing(VolumePair pair, int z) {
        return z >= 0 && z < pair.shape().nz() && pair.indexOf(z) < 0;
    }

    private static boolean has(VolumePair pair, Side side, int id, int x, int y, int z) {
        boolean inside =
                x >= 0 && y >= 0 && x < pair.shape().nx() && y < pair.shape().ny();
        int index = pair.indexOf(z);
        return inside && index >= 0 && (pair.slice(side, index)[y * pair.shape().nx() + x] & 0xff) == id;
    }

    private static void countSurfels(
            List<Surfel> surfels, List<Surfel> targets, CountRequest request, long[] counts, int offset) {
        int codes = request.mode().codes();
        for (Surfel surfel : surfels) {
            double nearest = Double.POSITIVE_INFINITY;
            for (Surfel target : targets) {
                if (request.mode() != SurfaceMode.IN_PLANE || target.z == surfel.z) {
                    nearest = Math.min(nearest, distance(surfel, target, request));
                }
            }
            counts[offset + surfel.code]++;
            for (int limit = 0; limit < request.limitCount(); limit++) {
                counts[offset + (1 + limit) * codes + surfel.code] += nearest <= request.limitMm(limit) ? 1 : 0;
            }
        }
    }

    private static double distance(Surfel a, Surfel b, CountRequest request) {
        double x = (a.x - b.x) * request.spacing().x();
        double y = (a.y - b.y) * request.spacing().y();
        double z = (a.z - b.z) * request.spacing().z();
        return Math.sqrt((x * x + y * y) + z * z);
    }

    @Override
    public PairDistances distances(VolumePair pair, CountRequest request) {
        List<SurfelDistances> fromTruth = new ArrayList<>();
        List<SurfelDistances> fromPrediction = new ArrayList<>();
        for (int id : request.labelIds()) {
            List<Surfel> truth = surfels(pair, Side.TRUTH, id, request.mode());
            List<Surfel> prediction = surfels(pair, Side.PREDICTION, id, request.mode());
            fromTruth.add(distances(truth, prediction, request));
            fromPrediction.add(distances(prediction, truth, request));
        }
        return new PairDistances(fromTruth, fromPrediction);
    }

    private static SurfelDistances distances(List<Surfel> surfels, List<Surfel> targets, CountRequest request) {
        TreeMap<Double, TreeMap<Integer, Long>> counts = new TreeMap<>();
        for (Surfel surfel : surfels) {
            targets.stream()
                    .filter(target -> request.mode() != SurfaceMode.IN_PLANE || target.z == surfel.z)
                    .mapToDouble(target -> distance(surfel, target, request))
                    .min()
                    .ifPresent(nearest -> counts.computeIfAbsent(nearest, distance -> new TreeMap<>())
                            .merge(surfel.code, 1L, Long::sum));
        }
        int entries = counts.values().stream().mapToInt(TreeMap::size).sum();
        double[] distances = new double[entries];
        byte[] codes = new byte[entries];
        long[] numbers = new long[entries];
        int i = 0;
        for (var ofDistance : counts.entrySet()) {
            for (var ofCode : ofDistance.getValue().entrySet()) {
                distances[i] = ofDistance.getKey();
                codes[i] = ofCode.getKey().byteValue();
                numbers[i++] = ofCode.getValue();
            }
        }
        return SurfelDistances.of(distances, codes, numbers);
    }
}
