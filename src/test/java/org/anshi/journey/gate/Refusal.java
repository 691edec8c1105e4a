package org.anshi.journey.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.anshi.journey.Models.Finding;
import org.assertj.core.api.AbstractAssert;

/** What was found against spoiled models; each further word narrows it, and one finding at least has to be left. */
public final class Refusal extends AbstractAssert<Refusal, List<Finding>> {
    public static Refusal refused(ShippedModels models) {
        return new Refusal(models.findings());
    }

    private Refusal(List<Finding> findings) {
        super(findings, Refusal.class);
        assertThat(findings).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.problem().zh()).isNotBlank();
            assertThat(finding.problem().en()).isNotBlank().doesNotContainPattern("[。，]");
            assertThat(finding.wayOut().zh()).isNotBlank();
            assertThat(finding.wayOut().en()).isNotBlank().doesNotContainPattern("[。，]");
        });
    }

    public Refusal at(String file, String element, String label) {
        return narrowed(actual.stream()
                .filter(finding -> file.equals(finding.file())
                        && Objects.equals(element, finding.element())
                        && Objects.equals(label, finding.label()))
                .toList());
    }

    public Refusal at(String file, String element) {
        return narrowed(actual.stream()
                .filter(finding -> file.equals(finding.file()) && element.equals(finding.element()))
                .toList());
    }

    public Refusal at(String file) {
        return narrowed(
                actual.stream().filter(finding -> file.equals(finding.file())).toList());
    }

    public Refusal saying(String zh, String en) {
        return narrowed(actual.stream()
                .filter(finding -> finding.problem().zh().contains(zh)
                        && finding.problem().en().contains(en))
                .toList());
    }

    public Refusal wayOut(String both) {
        return narrowed(actual.stream()
                .filter(finding -> finding.wayOut().zh().contains(both))
                .toList());
    }

    public Refusal wayOut(String zh, String en) {
        return narrowed(actual.stream()
                .filter(finding -> finding.wayOut().zh().contains(zh)
                        && finding.wayOut().en().contains(en))
                .toList());
    }

    private Refusal narrowed(List<Finding> left) {
        assertThat(left).as("of %s", actual).isNotEmpty();
        return new Refusal(left);
    }
}
