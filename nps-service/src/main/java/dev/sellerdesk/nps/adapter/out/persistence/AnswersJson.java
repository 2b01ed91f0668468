package dev.sellerdesk.nps.adapter.out.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.TreeMap;

/** Answers by question as they are stored: a small JSON object. */
final class AnswersJson {

  static final String NONE = "{}";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {};

  static String write(Map<String, String> answers) {
    try {
      return JSON.writeValueAsString(new TreeMap<>(answers));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts can always be written", e);
    }
  }

  static Map<String, String> read(String stored) {
    try {
      return JSON.readValue(stored, ANSWERS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not what was stored", e);
    }
  }

  private AnswersJson() {}
}
