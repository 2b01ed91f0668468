package dev.sellerdesk.questions.adapter.in.rest;

import dev.sellerdesk.platform.problem.ProblemException;
import dev.sellerdesk.questions.domain.Awaiting;
import dev.sellerdesk.questions.domain.Channel;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Field;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The filters of {@code GET /questions} as somebody wants to keep them. */
final class SavedQuery {

  private static final Map<String, Field> PARAMETERS =
      Arrays.stream(OverviewParameters.class.getDeclaredFields())
          .filter(field -> field.isAnnotationPresent(QueryParam.class))
          .collect(
              Collectors.toMap(
                  field -> field.getAnnotation(QueryParam.class).value(), Function.identity()));

  /**
   * The query as it was given.
   *
   * @throws ProblemException 400, if the list would refuse it
   */
  static String checked(String query) {
    OverviewParameters parameters = new OverviewParameters();
    Set<String> seen = new HashSet<>();
    for (String pair : query.isEmpty() ? new String[0] : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      Field field = PARAMETERS.get(name);
      if (equals < 0 || field == null) {
        throw ProblemException.badRequest(
            "query", "has '" + name + "', which is no filter of GET /questions");
      }
      if (!seen.add(name)) {
        throw ProblemException.badRequest("query", "has '" + name + "' twice");
      }
      set(parameters, field, name, pair.substring(equals + 1));
    }
    parameters.toFilter();
    return query;
  }

  private static void set(OverviewParameters parameters, Field field, String name, String encoded) {
    try {
      URI.create("?" + encoded);
      String value = URLDecoder.decode(encoded, StandardCharsets.UTF_8);
      field.set(parameters, typed(field.getType(), value));
    } catch (IllegalArgumentException e) {
      throw ProblemException.badRequest(
          "query", "has a value for '" + name + "' that is not allowed");
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What JAX-RS makes of a parameter. */
  private static Object typed(Class<?> type, String value) {
    if (type == Channel.class) {
      return Channel.valueOf(value);
    }
    return type == Awaiting.Party.class ? Awaiting.Party.valueOf(value) : value;
  }

  private SavedQuery() {}
}
