package io.github.saros4j.bodyparts;

import io.github.saros4j.label.BodyPart;
import io.github.saros4j.volume.LabelVolume;
import java.util.List;

/**
 * What {@link BodyPartDerivation} made of one case. Every annotated slice of the regions is either annotated in the parts or
 * listed as uncertain.
 *
 * @param parts the body parts on the regions' grid; slices that are not certain are not annotated, and become 255 in a file
 * @param uncertain the annotated slices of the regions that no rule is certain of, by ascending position
 */
public record DerivedParts(LabelVolume<BodyPart> parts, List<UncertainSlice> uncertain) {

    /** Copies the list. */
    public DerivedParts {
        uncertain = List.copyOf(uncertain);
    }
}
