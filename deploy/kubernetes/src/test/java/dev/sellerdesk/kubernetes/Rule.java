package dev.sellerdesk.kubernetes;

import java.util.List;
import java.util.function.Function;

/**
 * What must hold for the objects of an overlay together.
 *
 * @param id as the planted mistakes name it
 * @param check one sentence for each place where it does not hold
 */
record Rule(String id, Function<Manifests, List<String>> check) {
  List<String> findings(Manifests manifests) {
    return check.apply(manifests).stream().map(finding -> id + ": " + finding).toList();
  }
}
