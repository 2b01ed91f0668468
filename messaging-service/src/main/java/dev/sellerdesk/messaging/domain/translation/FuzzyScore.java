package dev.sellerdesk.messaging.domain.translation;

/**
 * How alike two texts are, by the number of letters to add, leave out, change or swap with their
 * neighbour.
 */
public final class FuzzyScore {
  private FuzzyScore() {}

  /** 1 for equal texts, 0 for texts that share nothing. */
  public static double similarity(String a, String b) {
    int longest = Math.max(a.length(), b.length());
    return longest == 0 ? 1 : 1 - (double) distance(a, b, longest) / longest;
  }

  /**
   * The similarity when it is at least the threshold; otherwise 0, found out without comparing
   * everything.
   */
  public static double similarity(String a, String b, double threshold) {
    int longest = Math.max(a.length(), b.length());
    if (longest == 0) {
      return 1;
    }
    // The slightest more than the threshold would round away a distance that just fits.
    int limit = (int) Math.floor((1 - threshold) * longest + 1e-9);
    int distance = distance(a, b, limit);
    return distance > limit ? 0 : 1 - (double) distance / longest;
  }

  /** The distance, or {@code limit + 1} as soon as it is clear that it is larger. */
  static int distance(String a, String b, int limit) {
    int begin = 0;
    int end = Math.min(a.length(), b.length());
    while (begin < end && a.charAt(begin) == b.charAt(begin)) {
      begin++;
    }
    int equal = 0;
    while (begin + equal < end
        && a.charAt(a.length() - 1 - equal) == b.charAt(b.length() - 1 - equal)) {
      equal++;
    }
    return distanceBetween(
        a.substring(begin, a.length() - equal), b.substring(begin, b.length() - equal), limit);
  }

  private static int distanceBetween(String a, String b, int limit) {
    int n = a.length();
    int m = b.length();
    if (Math.abs(n - m) > limit) {
      return limit + 1;
    }
    int infinite = limit + 1;
    int[] beforePrevious = new int[m + 1];
    int[] previous = new int[m + 1];
    int[] current = new int[m + 1];
    for (int j = 0; j <= m; j++) {
      previous[j] = j <= limit ? j : infinite;
    }
    for (int i = 1; i <= n; i++) {
      // Only cells near the diagonal can stay within the limit.
      int low = Math.max(1, i - limit);
      int high = Math.min(m, i + limit);
      // Beside the cells that are computed the next row looks at one more on either side.
      current[low - 1] = low == 1 ? Math.min(i, infinite) : infinite;
      if (high < m) {
        current[high + 1] = infinite;
      }
      int best = current[low - 1];
      for (int j = low; j <= high; j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int cost =
            Math.min(Math.min(previous[j], current[j - 1]) + 1, previous[j - 1] + (same ? 0 : 1));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          cost = Math.min(cost, beforePrevious[j - 2] + 1);
        }
        current[j] = Math.min(cost, infinite);
        best = Math.min(best, current[j]);
      }
      if (best > limit) {
        return infinite;
      }
      int[] spare = beforePrevious;
      beforePrevious = previous;
      previous = current;
      current = spare;
    }
    return previous[m];
  }
}
