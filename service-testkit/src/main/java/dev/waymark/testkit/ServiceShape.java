package dev.waymark.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceRule;
import java.util.Arrays;
import java.util.List;

/**
 * The shape of every service: feature first, then {@code write}, {@code read}, {@code policy}, {@code rest}. A service's
 * architecture test calls {@link #holdsIn}.
 */
public final class ServiceShape {
    private ServiceShape() {}

    /**
     * Checks the rules.
     *
     * @param servicePackage the service's root package
     * @param commonGround sub-packages that are no features: every feature may use them
     */
    public static void holdsIn(String servicePackage, String... commonGround) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(servicePackage);
        for (String role : List.of("write", "read", "rest")) {
            assertThat(classes.stream().anyMatch(type -> type.getPackageName().endsWith("." + role)))
                    .as("some package called %s below %s", role, servicePackage)
                    .isTrue();
        }
        Arrays.stream(commonGround)
                .forEach(ground -> assertThat(classes.containPackage(servicePackage + "." + ground))
                        .as("package %s", ground)
                        .isTrue());
        rules(servicePackage, commonGround).forEach(rule -> rule.check(classes));
    }

    private static List<ArchRule> rules(String root, String... commonGround) {
        ArchRule features = slices().matching(root + ".(*)..").should().notDependOnEachOther();
        for (String ground : commonGround) {
            features = ((SliceRule) features)
                    .ignoreDependency(
                            DescribedPredicate.alwaysTrue(),
                            JavaClass.Predicates.resideInAPackage(root + "." + ground + ".."));
        }
        return List.of(
                none(root, "write", "read", "rest", "policy").because("entities know no views and no HTTP"),
                none(root, "read", "write", "rest", "policy").because("views send no commands"),
                none(root, "policy", "rest").because("nothing imports resources"),
                noClasses()
                        .that()
                        .resideInAnyPackage(root + "..write..", root + "..read..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("jakarta.ws.rs..", "io.vertx..")
                        .because("only resources speak HTTP"),
                features.because("features meet in contracts"));
    }

    private static ArchRule none(String root, String role, String... others) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".." + role + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Arrays.stream(others)
                        .map(other -> root + ".." + other + "..")
                        .toArray(String[]::new))
                .allowEmptyShould(true);
    }
}
