package org.anshi.workbench.web;

import java.util.List;
import org.anshi.journey.Models.Release;
import org.anshi.journey.RunningModels.Version;

/** One model with all its versions as a row: the newest one is what new cases begin with. */
record ModelRow(
        String key, String name, boolean journey, int version, Release release, long openCases, long openInOlder) {
    static ModelRow of(List<Version> versions) {
        Version newest = versions.get(0);
        long open = versions.stream().mapToLong(Version::openCases).sum();
        return new ModelRow(
                newest.key(),
                newest.name(),
                newest.journey(),
                newest.number(),
                newest.release(),
                open,
                open - newest.openCases());
    }
}
