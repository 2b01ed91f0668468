package dev.sellerdesk.platform.testing;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** Conditions that ArchUnit's own words do not make. */
final class HexagonConditions {

  private static final List<String> SECURITY =
      List.of(
          "jakarta.annotation.security.RolesAllowed",
          "jakarta.annotation.security.PermitAll",
          "io.quarkus.security.Authenticated");

  static final ArchCondition<JavaMethod> SAY_WHO_MAY_CALL =
      new ArchCondition<>("be annotated, or in a class annotated, with who may call") {
        @Override
        public void check(JavaMethod method, ConditionEvents events) {
          boolean says =
              SECURITY.stream()
                  .anyMatch(a -> method.isAnnotatedWith(a) || method.getOwner().isAnnotatedWith(a));
          if (!says) {
            events.add(
                SimpleConditionEvent.violated(
                    method, method.getFullName() + " does not say who may call it"));
          }
        }
      };

  private HexagonConditions() {}
}
