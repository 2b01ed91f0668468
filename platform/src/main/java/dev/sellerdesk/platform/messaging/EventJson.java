package dev.sellerdesk.platform.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.sellerdesk.shared.event.IntegrationEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/**
 * How events are written and read on the wire: strict in what we send, tolerant of fields that a
 * newer producer added.
 */
@ApplicationScoped
public class EventJson {

  private final ObjectMapper mapper =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  public String write(IntegrationEvent event) throws JsonProcessingException {
    return mapper.writeValueAsString(event);
  }

  public <E extends IntegrationEvent> E read(byte[] json, Class<E> type) throws IOException {
    return mapper.readValue(json, type);
  }
}
