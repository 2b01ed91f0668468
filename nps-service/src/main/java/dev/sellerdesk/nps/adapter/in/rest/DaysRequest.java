package dev.sellerdesk.nps.adapter.in.rest;

import dev.sellerdesk.nps.domain.ReportingPeriod;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Of how many local days figures are wanted; {@code @Valid @BeanParam}. */
class DaysRequest {

  @Parameter(description = "How many local days, 28 unless the marketplace says otherwise")
  @QueryParam("days")
  @Min(1)
  @Max(ReportingPeriod.LONGEST)
  @Nullable Integer days;

  int or(int usual) {
    return days == null ? usual : days;
  }
}
