package vn.sokhop;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the house that can be read off the code. */
class HouseRulesTest {
  /** The line of stages, from left to right. */
  static final List<String> STAGES =
      List.of(
          "intake",
          "registry",
          "ledger",
          "reconciliation",
          "dossier",
          "warning",
          "confirmation",
          "openitem",
          "reporting",
          "notice");

  private static final List<String> KERNEL =
      List.of("money", "calendar", "office", "command", "message", "database", "feed", "finding");
  private static final int TYPES_IN_A_PACKAGE = 20;

  /** Packages that have grown too large already; their number may fall, never rise. */
  private static final Map<String, Integer> TOO_LARGE =
      Map.of(
          "vn.sokhop.intake", 25,
          "vn.sokhop.intake.reading", 21,
          "vn.sokhop.reconciliation", 22);

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("vn.sokhop");

  static Stream<String> stages() {
    return STAGES.stream();
  }

  @ParameterizedTest
  @MethodSource("stages")
  void aStageNeverCallsToTheRight(String stage) {
    List<String> right = new ArrayList<>(STAGES.subList(STAGES.indexOf(stage) + 1, STAGES.size()));
    right.addAll(List.of("operation", "sample"));
    noClasses()
        .that(resideInAnyPackage(in(stage)))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(right.stream().map(HouseRulesTest::in).toArray(String[]::new)))
        .because("stages read from the left only")
        .allowEmptyShould(true)
        .check(CODE);
  }

  @Test
  void theKernelKnowsNoStage() {
    noClasses()
        .that(resideInAnyPackage(packages(KERNEL)))
        .should()
        .dependOnClassesThat(resideInAnyPackage(packages(STAGES)))
        .orShould()
        .dependOnClassesThat(resideInAnyPackage(in("operation"), in("sample")))
        .check(CODE);
  }

  @Test
  void operationKnowsCommandsAndNoStages() {
    noClasses()
        .that(resideInAnyPackage(in("operation")))
        .should()
        .dependOnClassesThat(resideInAnyPackage(packages(STAGES)))
        .check(CODE);
  }

  @Test
  void theSampleUsesNothingOfWhatItTests() {
    noClasses()
        .that(resideInAnyPackage(in("sample")))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("vn.sokhop..").and(resideOutsideOfPackage(in("sample"))))
        .allowEmptyShould(true)
        .check(CODE);
  }

  @Test
  void onlyReportingSeesTheReports() {
    noClasses()
        .that(resideOutsideOfPackage(in("reports")).and(resideOutsideOfPackage(in("reporting"))))
        .should()
        .dependOnClassesThat(resideInAnyPackage(in("reports")))
        .check(CODE);
    noClasses()
        .that(resideInAnyPackage(in("reports")))
        .should()
        .dependOnClassesThat(resideInAnyPackage("org.springframework..", "java.sql.."))
        .allowEmptyShould(true)
        .check(CODE);
  }

  @Test
  void onlyTheCommandLineTalksToTheTerminal() {
    noClasses()
        .that(resideOutsideOfPackage(in("operation")).and(isNot("TemplateCompiler")))
        .should(ACCESS_STANDARD_STREAMS)
        .because("a stage tells an operator by findings, lines of a digest and OperatorException")
        .check(CODE);
  }

  @Test
  void nobodyAsksTheMachineForTheTime() {
    noClasses()
        .should(callMethodWhere(asksForNow()))
        .because("the Clock is injected; a business date is a parameter")
        .check(CODE);
    noClasses()
        .that(resideOutsideOfPackage(in("reports")).and(resideOutsideOfPackage(in("intake"))))
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Date")
        .because("java.time says what is meant")
        .check(CODE);
  }

  @Test
  void moneyIsNeverBinaryFloatingPoint() {
    classes()
        .that(
            resideInAnyPackage(
                packages(
                    List.of(
                        "money",
                        "intake",
                        "registry",
                        "ledger",
                        "reconciliation",
                        "dossier",
                        "openitem"))))
        .should(haveNoFloatingPoint())
        .check(CODE);
  }

  @Test
  void batchIsSetUpByBootAndNothingIsSkippedOrRetried() {
    noClasses()
        .should()
        .beAnnotatedWith(
            "org.springframework.batch.core.configuration.annotation.EnableBatchProcessing")
        .orShould(
            callMethodWhere(
                named(
                    "skips or retries",
                    call ->
                        call.getTargetOwner().getName().startsWith("org.springframework.batch")
                            && List.of("faultTolerant", "skip", "retry", "skipLimit", "retryLimit")
                                .contains(call.getName()))))
        .because("a line that is skipped or written twice is money lost or doubled")
        .check(CODE);
  }

  @Test
  void everyPackageKeepsItsPromiseAndItsSize() {
    Map<String, Integer> types = new TreeMap<>();
    for (JavaClass type : CODE) {
      if (type.isTopLevelClass()) {
        types.merge(
            type.getPackageName(),
            type.getSimpleName().equals("package-info") ? 0 : 1,
            Integer::sum);
      }
    }
    types.forEach(
        (name, count) -> {
          assertThat(CODE.contain(name + ".package-info")).as("package-info of " + name).isTrue();
          assertThat(
                  CODE.get(name + ".package-info")
                      .isAnnotatedWith("org.jspecify.annotations.NullMarked"))
              .as("@NullMarked on " + name)
              .isTrue();
          assertThat(count)
              .as("types in " + name + "; more than about fifteen are two features")
              .isLessThanOrEqualTo(TOO_LARGE.getOrDefault(name, TYPES_IN_A_PACKAGE));
        });
  }

  private static DescribedPredicate<JavaMethodCall> asksForNow() {
    return named(
        "ask the machine for the time",
        call ->
            (call.getName().equals("now")
                    && call.getTargetOwner().getPackageName().equals("java.time")
                    && call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(type -> type.getName().equals("java.time.Clock")))
                || (call.getName().equals("currentTimeMillis")
                    && call.getTargetOwner().getName().equals("java.lang.System")));
  }

  private static ArchCondition<JavaClass> haveNoFloatingPoint() {
    return new ArchCondition<>("have no double and no float") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (JavaField field : type.getFields()) {
          if (isFloating(field.getRawType())) {
            events.add(SimpleConditionEvent.violated(field, field.getFullName()));
          }
        }
        for (JavaMethod method : type.getMethods()) {
          if (isFloating(method.getRawReturnType())
              || method.getRawParameterTypes().stream().anyMatch(HouseRulesTest::isFloating)) {
            events.add(SimpleConditionEvent.violated(method, method.getFullName()));
          }
        }
      }
    };
  }

  private static boolean isFloating(JavaClass type) {
    return List.of("double", "float", "java.lang.Double", "java.lang.Float")
        .contains(type.getName());
  }

  private static DescribedPredicate<JavaClass> isNot(String simpleName) {
    return DescribedPredicate.describe(
        "is not " + simpleName, type -> !type.getSimpleName().equals(simpleName));
  }

  private static DescribedPredicate<JavaMethodCall> named(
      String what, java.util.function.Predicate<JavaMethodCall> test) {
    return DescribedPredicate.describe(what, test);
  }

  private static String in(String part) {
    return "vn.sokhop." + part + "..";
  }

  private static String[] packages(List<String> parts) {
    return parts.stream().map(HouseRulesTest::in).toArray(String[]::new);
  }
}
