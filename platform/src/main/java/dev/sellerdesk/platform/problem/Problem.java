package dev.sellerdesk.platform.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * RFC 9457 problem details, as every failure of every operation answers them.
 *
 * @param more members of this kind of problem alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
    String type,
    String title,
    int status,
    String detail,
    @Nullable String instance,
    @Nullable String ruleId,
    @Nullable List<Violation> violations,
    @JsonAnyGetter Map<String, Object> more) {

  record Violation(String field, String message) {}
}
