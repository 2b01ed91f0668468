package dev.sellerdesk.platform.rest;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Writes into the OpenAPI document what holds for every operation: the common failures, the
 * problem's shape, the common headers.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CommonAnswers implements OASFilter {

  private static final String PROBLEM = "Problem";
  private static final String VIOLATION = "Violation";

  /** How the schemas of lists are named. */
  private static final String PAGE = "Page";

  private static final Map<String, String> ALWAYS =
      ordered(
          "400", "The request is malformed or a value is not valid; violations name the fields",
          "406", "None of the accepted media types can be given",
          "429", "Too many requests; Retry-After says when again",
          "500", "Something went wrong here; nothing was changed");

  private static final Map<String, String> WITH_TOKEN =
      ordered("401", "No valid bearer token", "403", "The token's roles do not allow this");

  private static final Map<String, String> WITH_BODY =
      ordered(
          "413",
          "The request is too large",
          "415",
          "The request's media type is not understood here");

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getComponents() == null) {
      document.setComponents(OASFactory.createComponents());
    }
    document.getComponents().addSchema(VIOLATION, violation()).addSchema(PROBLEM, problem());
    document
        .getComponents()
        .getSchemas()
        .forEach((name, schema) -> {
          if (name.endsWith(PAGE) && schema.getProperties() != null) {
            describePage(schema.getProperties());
          }
        });
    if (document.getPaths() == null) {
      return;
    }
    document
        .getPaths()
        .getPathItems()
        .forEach((path, item) ->
            item.getOperations().forEach((method, operation) -> complete(path, method, operation)));
  }

  private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
    if (operation.getResponses() == null) {
      operation.setResponses(OASFactory.createAPIResponses());
    }
    boolean secured =
        operation.getSecurity() == null
            || operation.getSecurity().stream()
                .anyMatch(requirement -> !requirement.getSchemes().isEmpty());
    ALWAYS.forEach((status, text) -> add(operation, status, text));
    if (secured) {
      WITH_TOKEN.forEach((status, text) -> add(operation, status, text));
    }
    if (operation.getRequestBody() != null) {
      WITH_BODY.forEach((status, text) -> add(operation, status, text));
    }
    if (path.contains("{")) {
      add(operation, "404", "Unknown, or another retailer's");
    }
    if (method == PathItem.HttpMethod.POST && secured) {
      if (!hasParameter(operation, Idempotent.HEADER)) {
        operation.addParameter(
            OASFactory.createParameter()
                .name(Idempotent.HEADER)
                .in(Parameter.In.HEADER)
                .description(
                    "The same key and body within 24 hours replays the first answer (Idempotency-Replayed: true)")
                .schema(text("A key of the client's choice").maxLength(255)));
      }
      add(
          operation,
          "409",
          "A rule or the state of the resource refuses it, or the idempotency key is still at work");
      add(operation, "422", "The idempotency key was used with another request");
    }
    describeHeaders(operation);
    operation
        .getResponses()
        .setAPIResponses(new TreeMap<>(operation.getResponses().getAPIResponses()));
    operation
        .getResponses()
        .getAPIResponses()
        .forEach((status, response) -> {
          if (status.compareTo("400") >= 0 && response.getContent() == null) {
            response.setContent(problemContent());
          }
        });
  }

  private static boolean hasParameter(Operation operation, String name) {
    return operation.getParameters() != null
        && operation.getParameters().stream()
            .anyMatch(parameter -> name.equals(parameter.getName()));
  }

  /** What {@link ETags}, {@link Pages} and creating add to an answer. */
  private static void describeHeaders(Operation operation) {
    boolean conditional = hasParameter(operation, HttpHeaders.IF_MATCH);
    if (conditional) {
      add(operation, "412", "It has changed since the version in If-Match");
    }
    boolean tagged = conditional || operation.getResponses().hasAPIResponse("304");
    operation
        .getResponses()
        .getAPIResponses()
        .forEach((status, response) -> {
          if (tagged && status.startsWith("2")) {
            header(response, HttpHeaders.ETAG, "Its state, for If-None-Match and If-Match");
          }
          if (status.equals("201")) {
            header(response, HttpHeaders.LOCATION, "Where it is");
          }
          if (status.equals("200") && isPage(response)) {
            header(response, HttpHeaders.LINK, "rel=\"next\", if there is more");
          }
        });
  }

  private static void describePage(Map<String, Schema> properties) {
    Schema items = properties.get("items");
    Schema next = properties.get("nextCursor");
    if (items != null && next != null) {
      items.setDescription("The rows of this page");
      next.setDescription("What to give as cursor for the next page; null on the last one");
      next.setType(List.of(Schema.SchemaType.STRING, Schema.SchemaType.NULL));
    }
  }

  private static boolean isPage(APIResponse response) {
    return response.getContent() != null
        && response.getContent().getMediaTypes() != null
        && response.getContent().getMediaTypes().values().stream()
            .map(type -> type.getSchema())
            .anyMatch(schema ->
                schema != null && schema.getRef() != null && schema.getRef().endsWith(PAGE));
  }

  private static void header(APIResponse response, String name, String description) {
    if (response.getHeaders() == null || !response.getHeaders().containsKey(name)) {
      response.addHeader(
          name,
          OASFactory.createHeader()
              .description(description)
              .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
    }
  }

  private static void add(Operation operation, String status, String description) {
    if (!operation.getResponses().hasAPIResponse(status)) {
      APIResponse response =
          OASFactory.createAPIResponse().description(description).content(problemContent());
      operation.getResponses().addAPIResponse(status, response);
    }
  }

  private static org.eclipse.microprofile.openapi.models.media.Content problemContent() {
    return OASFactory.createContent()
        .addMediaType(
            dev.sellerdesk.platform.problem.Problems.MEDIA_TYPE,
            OASFactory.createMediaType().schema(OASFactory.createSchema().ref(PROBLEM)));
  }

  private static Schema problem() {
    return OASFactory.createSchema()
        .addType(Schema.SchemaType.OBJECT)
        .description("What went wrong (RFC 9457)")
        .required(List.of("type", "title", "status", "detail", "instance"))
        .addProperty(
            "type",
            text("Which problem it is, as a relative reference")
                .addExample("/problems/question-closed"))
        .addProperty("title", text("The status in words").addExample("Conflict"))
        .addProperty(
            "status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER).addExample(409))
        .addProperty("detail", text("What happened, for a person"))
        .addProperty("instance", text("The path that was asked for"))
        .addProperty("ruleId", text("The business rule that refused").addExample("Q-35"))
        .addProperty(
            "violations",
            OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .description("Which fields are wrong, with status 400")
                .items(OASFactory.createSchema().ref(VIOLATION)));
  }

  private static Schema violation() {
    return OASFactory.createSchema()
        .addType(Schema.SchemaType.OBJECT)
        .required(List.of("field", "message"))
        .addProperty("field", text("The field as the client wrote it").addExample("items[0].ean"))
        .addProperty("message", text("What is wrong with it"));
  }

  private static Schema text(String description) {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
  }

  private static Map<String, String> ordered(String... pairs) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
