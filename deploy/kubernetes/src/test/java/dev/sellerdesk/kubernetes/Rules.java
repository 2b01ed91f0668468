package dev.sellerdesk.kubernetes;

import java.util.List;
import java.util.stream.Stream;

/** Every rule there is. */
final class Rules {
  private Rules() {}

  static List<Rule> all() {
    return Stream.of(
            List.of(new Rule("types", Types::findings), new Rule("openapi", OpenApi::findings)),
            ObjectRules.all(),
            PodRules.all(),
            ScalingRules.all(),
            ReferenceRules.all(),
            NetworkRules.all(),
            SettingsRules.all(),
            KafkaRules.all(),
            DatabaseRules.all(),
            RouteRules.all())
        .flatMap(List::stream)
        .toList();
  }

  static List<String> findings(Manifests manifests) {
    return all().stream().flatMap(rule -> rule.findings(manifests).stream()).toList();
  }
}
