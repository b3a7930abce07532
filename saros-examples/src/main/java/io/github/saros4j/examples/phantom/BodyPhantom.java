package io.github.saros4j.examples.phantom;

import io.github.saros4j.anatomy.TotalSegmentatorV2;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Orientation;
import io.github.saros4j.geometry.Reorientation;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.BodyPart;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.volume.IntensityVolume;
import io.github.saros4j.volume.LabelVolume;
import java.util.Optional;

/**
 * A body that never lived, with both label maps of SAROS, structures of TotalSegmentator and a CT, on any grid. It is scaled so that its scan range
 * fills the grid's height; what is wider than the grid is cut off, as on real scans. The same settings give the same
 * voxels on every machine: they depend on sums, products, quotients and seeded integers alone.
 *
 * <p>Both label maps are dense and have the same foreground. Coarse grids lose small organs.
 */
public final class BodyPhantom {

    private final Scan scan;
    private final Anatomy anatomy;
    private final Orientation orientation;
    private final Drawing drawing;
    private final LabelVolume<BodyRegion> regions;
    private final LabelVolume<BodyPart> parts;

    private BodyPhantom(Builder settings) {
        long seed = settings.seed;
        this.orientation = settings.orientation;
        Reorientation toStored = Reorientation.between(orientation, Scan.STORED);
        GridShape shape = toStored.apply(settings.shape);
        Spacing spacing = new Spacing(
                settings.spacing.along(toStored.from0()),
                settings.spacing.along(toStored.from1()),
                settings.spacing.along(toStored.from2()));
        Physique physique = Physique.of(
                seed,
                settings.female,
                settings.breastImplants,
                settings.arms.orElse(settings.scanRange.arms()),
                settings.legsApart);
        this.scan = new Scan(shape, spacing, settings.scanRange, physique, seed);
        this.anatomy = new Anatomy(physique);
        VolumeGeometry geometry = scan.geometry();
        LabelVolume.Builder<BodyRegion> regionSlices =
                LabelVolume.builder(BodyRegion.labelSet(), geometry).source("phantom " + seed + " body-regions");
        LabelVolume.Builder<BodyPart> partSlices =
                LabelVolume.builder(BodyPart.labelSet(), geometry).source("phantom " + seed + " body-parts");
        for (int k = 0; k < shape.nz(); k++) {
            byte[] region = new byte[shape.sliceSize()];
            byte[] part = new byte[shape.sliceSize()];
            label(k, region, part);
            regionSlices.add(region);
            partSlices.add(part);
        }
        LabelVolume<BodyRegion> stored = regionSlices.build();
        this.drawing = new Drawing(scan, anatomy, stored, new Tissues(seed, settings.age), seed);
        this.regions = stored.reoriented(orientation);
        this.parts = partSlices.build().reoriented(orientation);
    }

    /**
     * A scan of the whole body of a man, stored in LPS order.
     *
     * @param shape voxels along each axis
     * @param spacing mm along each axis
     * @param seed decides size, position and shape of everything
     * @return the phantom
     */
    public static BodyPhantom of(GridShape shape, Spacing spacing, long seed) {
        return builder(shape, spacing).seed(seed).build();
    }

    /**
     * Starts a phantom: a man's whole body, LPS, seed 0, unless told otherwise.
     *
     * @param shape voxels along each axis, in the storage order of the result
     * @param spacing mm along each axis, in the storage order of the result
     * @return a builder
     */
    public static Builder builder(GridShape shape, Spacing spacing) {
        return new Builder(shape, spacing);
    }

    private void label(int k, byte[] regionSlice, byte[] partSlice) {
        GridShape shape = scan.shape();
        double z = scan.heightOf(k);
        Anatomy.Section section = anatomy.sectionAt(z);
        Scan.Bend bend = scan.bendAt(z);
        double leanX = scan.leanX(z);
        double leanY = scan.leanY(z);
        int index = 0;
        for (int j = 0; j < shape.ny(); j++) {
            double y = scan.yOf(j) + leanY;
            for (int i = 0; i < shape.nx(); i++, index++) {
                double x = scan.xOf(i) + leanX;
                if (section.mayContain(x, y)) {
                    double bentX = bend.x(x, y);
                    double bentY = bend.y(x, y);
                    BodyRegion region = section.regionAt(bentX, bentY);
                    if (region != BodyRegion.BACKGROUND) {
                        regionSlice[index] = (byte) region.id();
                        partSlice[index] = (byte) section.partAt(bentX, bentY).id();
                    }
                }
            }
        }
    }

    /**
     * The body regions.
     *
     * @return a dense label map; its arrays are shared, not copied
     */
    public LabelVolume<BodyRegion> regions() {
        return regions;
    }

    /**
     * The body parts; foreground where the regions have foreground, voxel by voxel.
     *
     * @return a dense label map; its arrays are shared, not copied
     */
    public LabelVolume<BodyPart> parts() {
        return parts;
    }

    /**
     * The structures of TotalSegmentator that the phantom draws, made anew at each call: shapes where the CT shows such an
     * organ, the bones one by one, and what is a region of SAROS. They are drawings: right in place and number, rough in form.
     *
     * @return a dense label map on the same grid, of {@link DrawnStructures#labelSet}
     */
    public LabelVolume<TotalSegmentatorV2> structures() {
        return drawing.structures().reoriented(orientation);
    }

    /**
     * The CT, made anew at each call: whole HU from -1024 to 3071, typical of each tissue, with organs inside the cavities
     * and noise of about 12 HU standard deviation.
     *
     * @return HU on the same grid
     */
    public IntensityVolume image() {
        return drawing.image().reoriented(orientation);
    }

    /** What a phantom should be like. */
    public static final class Builder {

        private final GridShape shape;
        private final Spacing spacing;
        private Orientation orientation = Scan.STORED;
        private ScanRange scanRange = ScanRange.WHOLE_BODY;
        private long seed;
        private double age = Tissues.MIDDLE_AGE;
        private boolean female;
        private boolean breastImplants;
        private Optional<ArmPose> arms = Optional.empty();
        private boolean legsApart;

        private Builder(GridShape shape, Spacing spacing) {
            this.shape = shape;
            this.spacing = spacing;
        }

        /**
         * Decides size, position and shape of everything.
         *
         * @param newSeed any number
         * @return this
         */
        public Builder seed(long newSeed) {
            seed = newSeed;
            return this;
        }

        /**
         * How old the body is; 50 years unless told otherwise. Bone loses 1.6 HU a year; nothing else ages.
         *
         * @param years the age
         * @return this
         */
        public Builder age(double years) {
            age = years;
            return this;
        }

        /**
         * The storage order.
         *
         * @param newOrientation any of the 48
         * @return this
         */
        public Builder orientation(Orientation newOrientation) {
            orientation = newOrientation;
            return this;
        }

        /**
         * Which part of the body fills the grid's height.
         *
         * @param newScanRange the range
         * @return this
         */
        public Builder scanRange(ScanRange newScanRange) {
            scanRange = newScanRange;
            return this;
        }

        /**
         * A woman's body: breasts, and wider hips.
         *
         * @return this
         */
        public Builder female() {
            female = true;
            return this;
        }

        /**
         * A woman's body with an implant in each breast.
         *
         * @return this
         */
        public Builder breastImplants() {
            female = true;
            breastImplants = true;
            return this;
        }

        /**
         * Where the arms are, instead of where the scan range has them.
         *
         * @param pose the pose
         * @return this
         */
        public Builder arms(ArmPose pose) {
            arms = Optional.of(pose);
            return this;
        }

        /**
         * Legs that are apart from the crotch on. Otherwise those of stout bodies touch down to the knees.
         *
         * @return this
         */
        public Builder legsApart() {
            legsApart = true;
            return this;
        }

        /**
         * The finished phantom.
         *
         * @return both label maps, and the CT on demand
         */
        public BodyPhantom build() {
            return new BodyPhantom(this);
        }
    }
}
