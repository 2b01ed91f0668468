package dev.sellerdesk.platform.policy;

import dev.sellerdesk.shared.value.MarketplacePolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Period;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;

/**
 * The marketplace's policy: the profile {@code sellerdesk.policy.profile}, with every number that
 * configuration names in its place, for example {@code
 * sellerdesk.policy.survey.customer-pause=P14D}. The keys follow from the record, so none can be
 * forgotten.
 */
@ApplicationScoped
class PolicyProducer {

  private static final String PREFIX = "sellerdesk.policy";

  @Produces
  @Singleton
  MarketplacePolicy policy(Config config) {
    String profile = config.getValue(PREFIX + ".profile", String.class);
    return (MarketplacePolicy) overridden(MarketplacePolicy.profile(profile), PREFIX, config);
  }

  private static Record overridden(Record defaults, String prefix, Config config) {
    RecordComponent[] components = defaults.getClass().getRecordComponents();
    Object[] values =
        Arrays.stream(components)
            .map(component -> value(component, read(component, defaults), prefix, config))
            .toArray();
    try {
      var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      var constructor = defaults.getClass().getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the policy cannot be read from " + prefix, e);
    }
  }

  private static Object value(
      RecordComponent component, Object fallback, String prefix, Config config) {
    String key = prefix + "." + kebab(component.getName());
    if (fallback instanceof Record group) {
      return overridden(group, key, config);
    }
    return config
        .getOptionalValue(key, String.class)
        .map(text -> parsed(key, text, component.getType()))
        .orElse(fallback);
  }

  private static Object parsed(String key, String text, Class<?> type) {
    try {
      if (type == Duration.class) {
        return Duration.parse(text);
      }
      if (type == Period.class) {
        return Period.parse(text);
      }
      if (type == int.class) {
        return Integer.parseInt(text);
      }
      if (type == long.class) {
        return Long.parseLong(text);
      }
      if (type == boolean.class) {
        return truth(text);
      }
      if (type == MarketplacePolicy.CountedTime.class) {
        return MarketplacePolicy.CountedTime.valueOf(text.toUpperCase(Locale.ROOT));
      }
      return text;
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "%s=%s is no %s".formatted(key, text, type.getSimpleName()), e);
    }
  }

  private static boolean truth(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static Object read(RecordComponent component, Record owner) {
    try {
      return component.getAccessor().invoke(owner);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String kebab(String camel) {
    return camel.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
