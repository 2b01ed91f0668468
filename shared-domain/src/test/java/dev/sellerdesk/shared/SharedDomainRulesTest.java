package dev.sellerdesk.shared;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.sellerdesk.shared.event.EventType;
import org.junit.jupiter.api.Test;

/** What may stand in the kernel that all services share, and how much of it. */
class SharedDomainRulesTest {

  /** Beyond this two contexts are one, or the kernel is a dumping ground. */
  private static final int BUDGET = 40;

  private static final JavaClasses KERNEL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.sellerdesk.shared");

  @Test
  void there_are_events_and_values_and_nothing_else() {
    classes()
        .should()
        .resideInAnyPackage("dev.sellerdesk.shared.event", "dev.sellerdesk.shared.value")
        .check(KERNEL);
  }

  @Test
  void only_records_enums_and_sealed_interfaces() {
    classes()
        .that(areNot(EventType.Topics.class))
        .should(beARecordAnEnumOrASealedInterface())
        .check(KERNEL);
  }

  @Test
  void the_names_of_the_topics_are_constants_only() {
    fields()
        .that()
        .areDeclaredIn(EventType.Topics.class)
        .should()
        .beStatic()
        .andShould()
        .beFinal()
        .check(KERNEL);
  }

  @Test
  void only_the_jdk_is_known() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("dev.sellerdesk.shared..", "java..")
        .check(KERNEL);
  }

  @Test
  void values_do_not_know_events() {
    classes()
        .that()
        .resideInAPackage("..shared.value..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("dev.sellerdesk.shared.value..", "java..")
        .check(KERNEL);
  }

  @Test
  void the_kernel_stays_small() {
    assertThat(KERNEL.stream().filter(c -> !c.isNestedClass() && !isPackageInfo(c)).toList())
        .hasSizeBetween(10, BUDGET);
  }

  private static DescribedPredicate<JavaClass> areNot(Class<?> exception) {
    return DescribedPredicate.describe(
        "are not " + exception.getSimpleName(), c -> !c.isEquivalentTo(exception));
  }

  private static boolean isPackageInfo(JavaClass c) {
    return c.getSimpleName().equals("package-info");
  }

  private static ArchCondition<JavaClass> beARecordAnEnumOrASealedInterface() {
    return new ArchCondition<>("be a record, an enum or a sealed interface") {
      @Override
      public void check(JavaClass c, ConditionEvents events) {
        boolean allowed =
            c.isRecord()
                || c.isEnum()
                || (c.isInterface() && c.reflect().isSealed())
                || isPackageInfo(c)
                || c.isAnonymousClass();
        events.add(new SimpleConditionEvent(c, allowed, c.getName() + " is none of them"));
      }
    };
  }
}
