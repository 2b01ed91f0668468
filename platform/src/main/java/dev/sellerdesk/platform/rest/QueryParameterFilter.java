package dev.sellerdesk.platform.rest;

import dev.sellerdesk.platform.problem.ProblemException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Takes query parameters at their word. A misspelt filter must not silently show everything, and a
 * value of the wrong type is the client's mistake (400), where the framework would say that there
 * is no such resource (404).
 */
@Provider
class QueryParameterFilter implements ContainerRequestFilter {

  private static final Map<Class<?>, Function<String, Object>> READERS =
      Map.ofEntries(
          Map.entry(int.class, Integer::valueOf),
          Map.entry(Integer.class, Integer::valueOf),
          Map.entry(long.class, Long::valueOf),
          Map.entry(Long.class, Long::valueOf),
          Map.entry(UUID.class, UUID::fromString),
          Map.entry(Instant.class, Instant::parse),
          Map.entry(LocalDate.class, LocalDate::parse),
          Map.entry(Duration.class, Duration::parse));

  private final Map<Method, Map<String, Class<?>>> known = new ConcurrentHashMap<>();
  private final ResourceInfo resource;

  QueryParameterFilter(ResourceInfo resource) {
    this.resource = resource;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Map<String, List<String>> given = request.getUriInfo().getQueryParameters();
    Method method = resource.getResourceMethod();
    if (method == null) {
      return;
    }
    boolean pathIsText =
        request.getUriInfo().getPathParameters().values().stream()
            .flatMap(List::stream)
            .allMatch(QueryParameterFilter::isText);
    if (!pathIsText) {
      throw new NotFoundException();
    }
    Map<String, Class<?>> parameters =
        known.computeIfAbsent(method, QueryParameterFilter::parametersOf);
    given.forEach((name, values) -> {
      Class<?> type = parameters.get(name);
      if (!values.stream().allMatch(QueryParameterFilter::isText)) {
        throw ProblemException.badRequest(name, "holds a character that is not text");
      }
      if (type != null) {
        values.stream()
            .filter(value -> !value.isEmpty())
            .forEach(value -> check(name, value, type));
      } else if (!acceptsUnknown(method)) {
        throw ProblemException.badRequest(name, "is not a parameter of this operation");
      }
    });
  }

  /** PostgreSQL's text has no place for the character zero. */
  private static boolean isText(String value) {
    return value.indexOf('\0') < 0;
  }

  private static void check(String name, String value, Class<?> type) {
    try {
      Function<String, Object> reader = READERS.get(type);
      if (reader != null) {
        var _ = reader.apply(value);
      } else if (type.isEnum()
          && Arrays.stream(type.getEnumConstants()).noneMatch(c -> c.toString().equals(value))) {
        throw new IllegalArgumentException(value);
      }
    } catch (RuntimeException _) {
      throw ProblemException.badRequest(name, "has a value that is not allowed here");
    }
  }

  private static boolean acceptsUnknown(Method method) {
    return method.isAnnotationPresent(AcceptsUnknownParameters.class)
        || method.getDeclaringClass().isAnnotationPresent(AcceptsUnknownParameters.class);
  }

  private static Map<String, Class<?>> parametersOf(Method method) {
    Map<String, Class<?>> names = new HashMap<>();
    for (Parameter parameter : method.getParameters()) {
      String name = name(parameter, parameter.getName());
      if (name != null) {
        names.put(name, parameter.getType());
      } else if (parameter.isAnnotationPresent(BeanParam.class)) {
        for (Field field : parameter.getType().getDeclaredFields()) {
          String fieldName = name(field, field.getName());
          if (fieldName != null) {
            names.put(fieldName, field.getType());
          }
        }
      }
    }
    return names;
  }

  private static @Nullable String name(AnnotatedElement element, String declared) {
    QueryParam query = element.getAnnotation(QueryParam.class);
    if (query != null) {
      return query.value();
    }
    RestQuery restQuery = element.getAnnotation(RestQuery.class);
    if (restQuery == null) {
      return null;
    }
    return restQuery.value().isEmpty() ? declared : restQuery.value();
  }
}
