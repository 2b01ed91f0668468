package dev.sellerdesk.messaging.domain.translation;

import java.util.Arrays;

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

  /**
   * Sixty-four rows of the usual table at a time: a bit says whether a cell is one more or one less
   * than its neighbour (H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau
   * edit distances", 2003).
   */
  private static int distanceBetween(String a, String b, int limit) {
    int n = a.length();
    int m = b.length();
    if (Math.abs(n - m) > limit) {
      return limit + 1;
    }
    if (n == 0 || m == 0) {
      return n + m;
    }
    Places places = new Places(a);
    int words = places.words;
    long last = 1L << (n - 1);
    long[] more = new long[words];
    Arrays.fill(more, -1L);
    long[] less = new long[words];
    long[] diagonal = new long[words];
    int previous = places.none();
    int distance = n;
    for (int j = 0; j < m; j++) {
      int letter = places.of(b.charAt(j));
      long carriedMore = 1;
      long carriedLess = 0;
      long carriedSwap = 0;
      for (int word = 0; word < words; word++) {
        long same = places.masks[letter + word];
        long swappable = ~diagonal[word] & same;
        long swapped = (swappable << 1 | carriedSwap) & places.masks[previous + word];
        carriedSwap = swappable >>> 63;
        long up = more[word];
        long down = less[word];
        long start = same | carriedLess;
        long equal = ((start & up) + up ^ up) | start | down | swapped;
        long right = down | ~(equal | up);
        long left = equal & up;
        if (word == words - 1) {
          distance += (right & last) != 0 ? 1 : (left & last) != 0 ? -1 : 0;
        }
        long shiftedRight = right << 1 | carriedMore;
        long shiftedLeft = left << 1 | carriedLess;
        carriedMore = right >>> 63;
        carriedLess = left >>> 63;
        more[word] = shiftedLeft | ~(equal | shiftedRight);
        less[word] = shiftedRight & equal;
        diagonal[word] = equal;
      }
      // What is left of b can bring it down by one a letter.
      if (distance - (m - 1 - j) > limit) {
        return limit + 1;
      }
      previous = letter;
    }
    return distance;
  }

  /** Where each letter of a text is: one bit a place, in as many words as that takes. */
  private static final class Places {
    private static final int ASCII = 128;

    final int words;
    long[] masks;

    /** Letters beyond ASCII, few in a sentence of our languages, in the order they were met. */
    private final StringBuilder others = new StringBuilder();

    Places(String text) {
      words = (text.length() + Long.SIZE - 1) / Long.SIZE;
      masks = new long[(ASCII + 1) * words];
      for (int i = 0; i < text.length(); i++) {
        int letter = added(text.charAt(i));
        masks[letter + i / Long.SIZE] |= 1L << i;
      }
    }

    /** Where the places of a letter begin that is nowhere. */
    int none() {
      return ASCII * words;
    }

    int of(char letter) {
      if (letter < ASCII) {
        return letter * words;
      }
      int other = others.indexOf(String.valueOf(letter));
      return other < 0 ? none() : (ASCII + 1 + other) * words;
    }

    private int added(char letter) {
      int known = of(letter);
      if (known != none()) {
        return known;
      }
      others.append(letter);
      masks = Arrays.copyOf(masks, masks.length + words);
      return of(letter);
    }
  }
}
