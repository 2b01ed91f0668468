package dev.sellerdesk.nps.adapter.in.rest;

import dev.sellerdesk.platform.rest.Csv;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;

/** In which form figures are given: what the client accepts first, JSON when it does not care. */
enum Representation {
  JSON(MediaType.APPLICATION_JSON),
  CSV(Csv.MEDIA_TYPE),
  SVG(SatisfactionPictures.MEDIA_TYPE);

  private final String type;

  Representation(String type) {
    this.type = type;
  }

  /** Among those that an operation gives; the framework has refused what none of them is. */
  static Representation wanted(HttpHeaders headers, Representation... offered) {
    List<Representation> all = Arrays.asList(offered);
    return headers.getAcceptableMediaTypes().stream()
        .flatMap(accepted ->
            all.stream().filter(one -> MediaType.valueOf(one.type).isCompatible(accepted)).limit(1))
        .findFirst()
        .orElse(JSON);
  }
}
