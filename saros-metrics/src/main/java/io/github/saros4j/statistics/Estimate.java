package io.github.saros4j.statistics;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A number with its bootstrap interval.
 *
 * @param value what is estimated, from all the data; empty if there are no data
 * @param interval empty if there is no value, if fewer than two clusters have data (one says nothing of how others would
 *     differ), or if {@link BootstrapMethod#BCA} cannot place it, because no or every resampled estimate lies below the
 *     value. Where all data are equal both limits are the value.
 * @param undefinedResamples how many resamples had no such number and so take no part in the interval
 */
public record Estimate(OptionalDouble value, Optional<ConfidenceInterval> interval, int undefinedResamples) {

    @Override
    public String toString() {
        if (value.isEmpty()) {
            return "undefined";
        }
        return value.getAsDouble()
                + interval.map(limits -> " " + limits).orElse("")
                + (undefinedResamples == 0 ? "" : ", " + undefinedResamples + " resamples without a value");
    }
}
