package dev.sellerdesk.platform.testing;

import static com.tngtech.archunit.core.domain.AccessTarget.Predicates.declaredIn;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The architecture of every service, written once; a service's own test names its base package. */
public final class HexagonRules {

  private static final String PLATFORM = "dev.sellerdesk.platform";
  private static final String SHARED = "dev.sellerdesk.shared..";
  private static final String USE_CASE = PLATFORM + ".UseCase";
  private static final String WORKFLOW = PLATFORM + ".Workflow";

  private final String base;

  private HexagonRules(String base) {
    this.base = base;
  }

  /**
   * @param basePackage of the service, for example {@code dev.sellerdesk.nps}
   */
  public static HexagonRules of(String basePackage) {
    return new HexagonRules(basePackage);
  }

  /** Checks all rules against the service's production classes on the class path. */
  public void check() {
    JavaClasses all =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(base);
    List<String> broken = new ArrayList<>();
    missingLayers(all).forEach(layer -> broken.add("the layer " + layer + " has no class"));
    rules()
        .forEach((name, rule) -> {
          var result = rule.evaluate(all);
          if (result.hasViolation()) {
            broken.add(
                name + ":\n    " + String.join("\n    ", result.getFailureReport().getDetails()));
          }
        });
    if (!broken.isEmpty()) {
      throw new AssertionError("The architecture is broken:\n  " + String.join("\n  ", broken));
    }
  }

  /** A rule about a package nobody uses passes for ever; so the packages must have classes. */
  public List<String> missingLayers(JavaClasses all) {
    return List.of(
            "domain",
            "application",
            "application.port.in",
            "application.port.out",
            "adapter.in",
            "adapter.out")
        .stream()
        .filter(layer ->
            all.stream()
                .noneMatch(c -> (c.getPackageName() + ".").startsWith(base + "." + layer + ".")))
        .toList();
  }

  /** The rules by the sentence that each one is. */
  public Map<String, ArchRule> rules() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put(
        "the domain knows only the JDK and the shared domain",
        classes()
            .that()
            .resideInAPackage(in("domain"))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(in("domain"), SHARED, "java..", ""));
    rules.put(
        "the application knows the domain, its ports and four words of the platform",
        classes()
            .that()
            .resideInAPackage(in("application"))
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage(
                        in("domain"),
                        in("application"),
                        SHARED,
                        "java..",
                        "org.jspecify.annotations",
                        "")
                    .or(
                        nameMatching(
                            PLATFORM.replace(".", "\\.")
                                + "\\.(UseCase|Workflow|AcrossRetailers|Ids)"))));
    rules.put(
        "driving adapters enter by a driving port",
        noClasses()
            .that()
            .resideInAPackage(in("adapter.in"))
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(in("adapter.out"), in("application.port.out"))
                    .or(
                        resideInAPackage(base + ".application")
                            .and(annotatedWith(USE_CASE).or(annotatedWith(WORKFLOW))))));
    rules.put(
        "driven adapters never call in",
        noClasses()
            .that()
            .resideInAPackage(in("adapter.out"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(in("adapter.in"), in("application.port.in")));
    rules.put(
        "adapters do not know each other",
        SlicesRuleDefinition.slices()
            .matching(base + ".adapter.(*).(*)..")
            .should()
            .notDependOnEachOther());
    rules.put(
        "the layers have no cycle",
        SlicesRuleDefinition.slices().matching(base + ".(*)..").should().beFreeOfCycles());
    rules.put(
        "ports are interfaces with their own records",
        classes()
            .that()
            .resideInAPackage(in("application.port"))
            .and()
            .areTopLevelClasses()
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .beInterfaces());
    rules.put(
        "what an adapter has stays in the adapter",
        classes()
            .that()
            .resideInAPackage(in("adapter"))
            .and()
            .areTopLevelClasses()
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .bePackagePrivate());
    rules.put(
        "entities stay in persistence",
        classes()
            .that()
            .areAnnotatedWith("jakarta.persistence.Entity")
            .should()
            .resideInAPackage(in("adapter.out.persistence"))
            .andShould()
            .haveSimpleNameEndingWith("Entity")
            .allowEmptyShould(true));
    rules.put(
        "a transaction is a use case",
        noClasses()
            .that()
            .resideInAPackage(base + "..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("jakarta.transaction.Transactional"));
    rules.put(
        "dependencies come by constructor",
        noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(base + "..")
            .should()
            .beAnnotatedWith("jakarta.inject.Inject"));
    rules.put(
        "the domain neither reads the clock nor throws dice",
        noClasses()
            .that()
            .resideInAPackage(in("domain"))
            .should()
            .accessTargetWhere(
                target(
                    declaredIn(Instant.class)
                        .or(declaredIn(LocalDate.class))
                        .or(declaredIn(LocalDateTime.class))
                        .or(declaredIn(ZonedDateTime.class))
                        .and(name("now"))
                        .or(declaredIn(Clock.class).and(nameMatching("system.*")))
                        .or(declaredIn(UUID.class).and(name("randomUUID")))
                        .or(
                            declaredIn(System.class)
                                .and(nameMatching("currentTimeMillis|nanoTime"))))));
    rules.put(
        "a refusal rolls back: domain exceptions are unchecked",
        classes()
            .that()
            .resideInAPackage(in("domain"))
            .and()
            .areAssignableTo(Exception.class)
            .should()
            .beAssignableTo(RuntimeException.class)
            .allowEmptyShould(true));
    rules.put(
        "events are handled in order: no virtual thread on a consumer",
        noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(base + "..")
            .and()
            .areAnnotatedWith("org.eclipse.microprofile.reactive.messaging.Incoming")
            .should()
            .beAnnotatedWith("io.smallrye.common.annotation.RunOnVirtualThread")
            .allowEmptyShould(true));
    rules.put(
        "every POST honours an idempotency key",
        methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(in("adapter.in.rest"))
            .and()
            .areAnnotatedWith("jakarta.ws.rs.POST")
            .and()
            .areNotAnnotatedWith("jakarta.annotation.security.PermitAll")
            .should()
            .beAnnotatedWith(PLATFORM + ".rest.Idempotent")
            .allowEmptyShould(true));
    rules.put(
        "every operation says who may call it",
        methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(in("adapter.in.rest"))
            .and()
            .areMetaAnnotatedWith("jakarta.ws.rs.HttpMethod")
            .should(HexagonConditions.SAY_WHO_MAY_CALL)
            .allowEmptyShould(true));
    return rules;
  }

  private String in(String layer) {
    return base + "." + layer + "..";
  }
}
