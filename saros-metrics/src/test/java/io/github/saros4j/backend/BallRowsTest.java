package io.github.saros4j.backend;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BallRowsTest {

    private static final Spacing UNIT = new Spacing(1, 1, 1);
    private static final GridShape WIDE = new GridShape(100, 100, 100);

    private static BallRows ball(SurfaceMode mode, Spacing spacing, GridShape shape, double... limits) {
        return BallRows.of(CountRequest.of(new int[] {1}, mode, spacing, limits), shape);
    }

    private static double distance(Spacing spacing, int dx, int dy, int dz) {
        double x = dx * spacing.x();
        double y = dy * spacing.y();
        double z = dz * spacing.z();
        return Math.sqrt((x * x + y * y) + z * z);
    }

    /** Whether a row of a limit or of one before reaches an offset. */
    private static boolean reaches(BallRows ball, int limit, int dx, int dy, int dz) {
        for (int i = 0; i <= limit; i++) {
            for (BallRows.Row row : ball.rows(i)) {
                if (row.dy() == dy && row.dz() == dz && Math.abs(dx) <= row.halfWidth()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void assertHoldsWhatIsWithin(BallRows ball, CountRequest request, GridShape shape) {
        int reachZ = request.mode() == SurfaceMode.IN_PLANE ? 0 : shape.nz();
        for (int limit = 0; limit < request.limitCount(); limit++) {
            for (int dz = -reachZ; dz <= reachZ; dz++) {
                for (int dy = -shape.ny(); dy <= shape.ny(); dy++) {
                    for (int dx = 0; dx <= shape.nx(); dx++) {
                        boolean within = distance(request.spacing(), dx, dy, dz) <= request.limitMm(limit);
                        if (reaches(ball, limit, dx, dy, dz) != within) {
                            assertThat(reaches(ball, limit, dx, dy, dz))
                                    .as("(%d, %d, %d) within %s at %s", dx, dy, dz, request.limitMm(limit), shape)
                                    .isEqualTo(within);
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"VOLUME", "IN_PLANE"})
    void rowsHoldTheOffsetsWithinEachLimitAndNoOthers(SurfaceMode mode) {
        double[] spacings = {0.5, 0.6f, 0.8, 1, 1, 2, 5};
        SplittableRandom random = new SplittableRandom(5);
        for (int repeat = 0; repeat < 200; repeat++) {
            Spacing spacing = new Spacing(
                    spacings[random.nextInt(spacings.length)],
                    spacings[random.nextInt(spacings.length)],
                    spacings[random.nextInt(spacings.length)]);
            GridShape shape = new GridShape(random.nextInt(1, 9), random.nextInt(1, 9), random.nextInt(1, 9));
            double tie = distance(spacing, random.nextInt(1, 4), random.nextInt(4), random.nextInt(4));
            double[] limits = random.doubles(random.nextInt(4), 0, 12).sorted().toArray();
            double[] all = DoubleStream.concat(Arrays.stream(limits), DoubleStream.of(tie, Math.nextDown(tie), 0))
                    .sorted()
                    .toArray();
            CountRequest request = CountRequest.of(new int[] {1}, mode, spacing, all);
            assertHoldsWhatIsWithin(BallRows.of(request, shape), request, shape);
        }
    }

    @Test
    void rowsOfALimitAreNearestFirstAndReachFartherThanBefore() {
        BallRows ball = ball(SurfaceMode.VOLUME, new Spacing(0.8, 0.9, 5), WIDE, 1, 3, 3.5, 12);
        for (int limit = 0; limit < ball.limitCount(); limit++) {
            double before = 0;
            for (BallRows.Row row : ball.rows(limit)) {
                double distance = distance(new Spacing(0.8, 0.9, 5), 0, row.dy(), row.dz());
                assertThat(distance).isGreaterThanOrEqualTo(before);
                before = distance;
                if (limit > 0) {
                    assertThat(reaches(ball, limit - 1, row.halfWidth(), row.dy(), row.dz()))
                            .as("%s of limit %d was there before", row, limit)
                            .isFalse();
                }
            }
            assertThat(ball.rows(limit)).doesNotHaveDuplicates();
        }
    }

    @Test
    void theUnitBallIsACross() {
        BallRows ball = ball(SurfaceMode.VOLUME, UNIT, WIDE, 1);
        assertThat(ball.rows(0).get(0)).isEqualTo(new BallRows.Row(0, 0, 1));
        assertThat(ball.rows(0))
                .containsExactlyInAnyOrder(
                        new BallRows.Row(0, 0, 1),
                        new BallRows.Row(-1, 0, 0),
                        new BallRows.Row(1, 0, 0),
                        new BallRows.Row(0, -1, 0),
                        new BallRows.Row(0, 1, 0));
        assertThat(ball.farthestLayer()).isEqualTo(1);
        assertThat(ball.farthestRow()).isEqualTo(1);
    }

    @Test
    void withinASliceThereAreNoOtherLayers() {
        BallRows ball = ball(SurfaceMode.IN_PLANE, UNIT, WIDE, 1);
        assertThat(ball.rows(0))
                .containsExactlyInAnyOrder(
                        new BallRows.Row(0, 0, 1), new BallRows.Row(-1, 0, 0), new BallRows.Row(1, 0, 0));
        assertThat(ball.farthestLayer()).isZero();
    }

    @Test
    void limitZeroIsThePointItself() {
        BallRows ball = ball(SurfaceMode.VOLUME, UNIT, WIDE, 0);
        assertThat(ball.rows(0)).containsExactly(new BallRows.Row(0, 0, 0));
    }

    @Test
    void withoutLimitsThereIsNoBall() {
        BallRows ball = ball(SurfaceMode.VOLUME, UNIT, WIDE);
        assertThat(ball.limitCount()).isZero();
        assertThat(ball.farthestLayer()).isZero();
        assertThat(ball.farthestRow()).isZero();
    }

    /** Five voxels of a spacing that was stored as float are a little more than 3 mm. */
    @Test
    void tiesAreDecidedInDouble() {
        Spacing exact = new Spacing(0.6, 0.6, 0.6);
        Spacing stored = new Spacing(0.6f, 0.6f, 0.6f);
        assertThat(ball(SurfaceMode.VOLUME, exact, WIDE, 3).rows(0).get(0).halfWidth())
                .isEqualTo(5);
        assertThat(ball(SurfaceMode.VOLUME, stored, WIDE, 3).rows(0).get(0).halfWidth())
                .isEqualTo(4);
        assertThat(ball(SurfaceMode.VOLUME, stored, WIDE, 3 * (1 + 1e-6))
                        .rows(0)
                        .get(0)
                        .halfWidth())
                .isEqualTo(5);
        assertThat(ball(SurfaceMode.VOLUME, stored, WIDE, 3).farthestLayer()).isEqualTo(4);
        assertThat(ball(SurfaceMode.VOLUME, exact, WIDE, 3).farthestRow()).isEqualTo(5);
    }

    @Test
    void theGridCutsTheBall() {
        BallRows ball = ball(SurfaceMode.VOLUME, UNIT, new GridShape(4, 2, 1), 1e9);
        assertThat(ball.rows(0)).hasSize(5 * 3).allMatch(row -> row.halfWidth() == 4);
        assertThat(ball.farthestRow()).isEqualTo(2);
        assertThat(ball.farthestLayer()).isEqualTo(1);
    }
}
