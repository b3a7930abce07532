package io.github.saros4j.architecture;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * The arrows between modules and packages, over the compiled classes of all of them.
 *
 * <p>The lists below are the whole of the house: {@link #everyPackageIsListedAndStandsInItsModule} fails for a package
 * that is not in them, so a new one cannot escape the other rules, and a rule whose subject does not exist fails too.
 */
@AnalyzeClasses(packages = "io.github.saros4j", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    private static final String BASE = "io.github.saros4j";
    private static final String GEOMETRY = BASE + ".geometry";
    private static final String DATASET = BASE + ".dataset";
    private static final String EXPORT = BASE + ".export";
    private static final String NNUNET = BASE + ".nnunet";
    private static final String TEXT = BASE + ".text";
    private static final String CPU = BASE + ".cpu";
    private static final String CUDA = BASE + ".cuda";
    private static final String EXAMPLES = BASE + ".examples";

    private static final String[] CORE = {
        BASE,
        BASE + ".label",
        BASE + ".anatomy",
        BASE + ".correspondence",
        GEOMETRY,
        BASE + ".volume",
        BASE + ".components",
        BASE + ".table",
        BASE + ".scan",
        BASE + ".cohort",
        BASE + ".occurrence",
        BASE + ".resample",
    };
    private static final String[] IO = {
        BASE + ".file",
        TEXT,
        BASE + ".nifti",
        BASE + ".masks",
        DATASET,
        BASE + ".totalsegmentator",
        BASE + ".split",
        EXPORT,
        BASE + ".figure",
        BASE + ".markup",
        BASE + ".report",
        NNUNET
    };
    private static final String[] METRICS = {
        BASE + ".metric",
        BASE + ".overlap",
        BASE + ".surface",
        BASE + ".boundary",
        BASE + ".instance",
        BASE + ".bodyparts",
        BASE + ".evaluation",
        BASE + ".analysis",
        BASE + ".composition",
        BASE + ".statistics",
        BASE + ".quality",
        BASE + ".measurement",
        BASE + ".association",
        BASE + ".backend",
        CPU,
    };

    private static final String[] JAVA = {"java..", "org.jspecify.annotations.."};
    private static final String EJML = "org.ejml..";
    private static final String COMMONS_MATH = "org.apache.commons.math3..";
    private static final String JCUDA = "jcuda..";
    private static final String FASTCSV = "de.siegmar.fastcsv..";
    private static final String JACKSON = "com.fasterxml.jackson..";

    /** In a jar's or a class folder's path: the last {@code saros-x} is the module, whatever the checkout is called. */
    private static final Pattern MODULE =
            Pattern.compile(".*/saros-(core|io|metrics|cuda|examples)(?:/target/classes/|-[0-9][^/]*\\.jar!/).*");

    @ArchTest
    static void everyPackageIsListedAndStandsInItsModule(JavaClasses classes) {
        Map<String, Set<String>> found = new TreeMap<>();
        for (JavaClass javaClass : classes) {
            String home = javaClass.getPackageName();
            String listed = home.startsWith(EXAMPLES + ".") ? EXAMPLES : home;
            found.computeIfAbsent(module(javaClass), module -> new TreeSet<>()).add(listed);
        }
        assertThat(found)
                .containsOnly(
                        Map.entry("core", new TreeSet<>(Arrays.asList(CORE))),
                        Map.entry("io", new TreeSet<>(Arrays.asList(IO))),
                        Map.entry("metrics", new TreeSet<>(Arrays.asList(METRICS))),
                        Map.entry("cuda", new TreeSet<>(Set.of(CUDA))),
                        Map.entry("examples", new TreeSet<>(Set.of(EXAMPLES))));
    }

    @ArchTest
    static final ArchRule theBasePackageHoldsTheRootOfTheErrorsAlone = classes()
            .that()
            .resideInAPackage(BASE)
            .should()
            .haveSimpleName("SarosException")
            .orShould()
            .haveSimpleName("package-info");

    @ArchTest
    static final ArchRule theRootOfTheErrorsSeesNothing = classes()
            .that()
            .resideInAPackage(BASE)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(and(JAVA, BASE));

    @ArchTest
    static final ArchRule coreSeesCoreAlone = classes()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(and(CORE, JAVA, EJML));

    @ArchTest
    static final ArchRule ioSeesCoreAndNeitherMetricsNorExamples = classes()
            .that()
            .resideInAnyPackage(IO)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(and(IO, CORE, JAVA, JACKSON, FASTCSV));

    @ArchTest
    static final ArchRule metricsSeeCoreAndNeitherIoNorExamples = classes()
            .that()
            .resideInAnyPackage(METRICS)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(and(METRICS, CORE, JAVA, COMMONS_MATH));

    /** Of metrics, the seam alone: not the CPU's kernels, and not what scores mean. */
    @ArchTest
    static final ArchRule cudaSeesTheSeamAndCore = classes()
            .that()
            .resideInAPackage(CUDA)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(and(CORE, JAVA, CUDA, BASE + ".backend", JCUDA));

    /** It is found by its name, so that a program without it does not notice. */
    @ArchTest
    static final ArchRule nobodySeesCuda = noClasses()
            .that()
            .resideOutsideOfPackage(CUDA)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CUDA, JCUDA);

    @ArchTest
    static final ArchRule theCudaBackendAndItsErrorAreTheOnlyDoorToTheDevice = classes()
            .that()
            .resideInAPackage(CUDA)
            .and()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .should()
            .haveFullyQualifiedName(CUDA + ".CudaBackend")
            .orShould()
            .haveFullyQualifiedName(CUDA + ".CudaException");

    @ArchTest
    static final ArchRule ejmlStaysInGeometry = noClasses()
            .that()
            .resideOutsideOfPackage(GEOMETRY)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(EJML);

    @ArchTest
    static final ArchRule ejmlIsNotInWhatGeometryShowsToOthers = members()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(GEOMETRY)
            .and(are(visibleToOtherPackages()))
            .should(nameNoTypeOf("org.ejml"));

    @ArchTest
    static final ArchRule fileFormatLibrariesStayWhereFilesAreReadAndWritten = noClasses()
            .that()
            .resideOutsideOfPackages(DATASET, EXPORT, NNUNET, TEXT)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(JACKSON, FASTCSV);

    @ArchTest
    static final ArchRule commonsMathStaysInMetrics = noClasses()
            .that()
            .resideOutsideOfPackages(METRICS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(COMMONS_MATH);

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching(BASE + ".(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theCpuBackendIsTheOnlyDoorToItsKernels = classes()
            .that()
            .resideInAPackage(CPU)
            .and()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .should()
            .haveFullyQualifiedName(CPU + ".CpuBackend");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes().should(standInANullMarkedPackage());

    @ArchTest
    static final ArchRule nobodyLogs =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("java.util.logging..", "org.slf4j..");

    @ArchTest
    static final ArchRule onlyExamplesPrint =
            noClasses().that().resideOutsideOfPackage(EXAMPLES + "..").should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule staticFieldsAreFinal =
            fields().that().areStatic().should().beFinal();

    private static String module(JavaClass javaClass) {
        String place = javaClass.getSource().orElseThrow().getUri().toString();
        Matcher module = MODULE.matcher(place);
        assertThat(module.matches()).as("the module of %s is known", place).isTrue();
        return module.group(1);
    }

    private static String[] and(String[] first, String... second) {
        return Stream.of(first, second).flatMap(Arrays::stream).toArray(String[]::new);
    }

    private static String[] and(String[] first, String[] second, String... third) {
        return and(and(first, second), third);
    }

    private static String[] and(String[] first, String[] second, String[] third, String... fourth) {
        return and(and(first, second, third), fourth);
    }

    private static DescribedPredicate<JavaMember> visibleToOtherPackages() {
        return DescribedPredicate.describe(
                "public or protected",
                member -> member.getModifiers().contains(JavaModifier.PUBLIC)
                        || member.getModifiers().contains(JavaModifier.PROTECTED));
    }

    private static ArchCondition<JavaMember> nameNoTypeOf(String library) {
        return new ArchCondition<>("name no type of " + library) {
            @Override
            public void check(JavaMember member, ConditionEvents events) {
                for (JavaClass type : member.getAllInvolvedRawTypes()) {
                    if (type.getPackageName().startsWith(library)) {
                        events.add(violated(member, member.getFullName() + " names " + type.getFullName()));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaClass> standInANullMarkedPackage() {
        return new ArchCondition<>("stand in a package that is @NullMarked") {
            @Override
            public void check(JavaClass javaClass, ConditionEvents events) {
                if (!javaClass.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(violated(
                            javaClass,
                            javaClass.getName() + ": " + javaClass.getPackageName() + " is not @NullMarked"));
                }
            }
        };
    }
}
