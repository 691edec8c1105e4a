package org.anshi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.anshi", importOptions = DoNotIncludeTests.class)
class DependencyRuleTests {
    @ArchTest
    static final ArchRule onlyTheJourneyKnowsTheEngine = noClasses()
            .that()
            .resideOutsideOfPackage("org.anshi.journey..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda.bpm..");

    @ArchTest
    static final ArchRule onlyNotificationConnects = noClasses()
            .that()
            .resideOutsideOfPackage("org.anshi.notification..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda.connect..");

    @ArchTest
    static final ArchRule onlyIdentityKnowsHowPeopleSignIn = noClasses()
            .that()
            .resideOutsideOfPackage("org.anshi.identity..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.security.authentication..",
                    "org.springframework.security.config..",
                    "org.springframework.security.web.authentication..",
                    "org.springframework.security.oauth2..");
}
