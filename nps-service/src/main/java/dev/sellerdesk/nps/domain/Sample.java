package dev.sellerdesk.nps.domain;

/**
 * Which cases are asked when not all are (D9). The case's own identity decides, so the answer is
 * the same however often it is asked for, and nobody can steer it: the identity is random and given
 * before anybody knows how the case ends.
 */
final class Sample {

  private static final long ALL = 100;

  /**
   * @param percent how many of a hundred cases are asked, 0 to 100
   */
  static boolean contains(QuestionId question, int percent) {
    long mixed =
        mix(
            question.value().getMostSignificantBits()
                ^ mix(question.value().getLeastSignificantBits()));
    return Long.remainderUnsigned(mixed, ALL) < percent;
  }

  /** The finaliser of SplitMix64: every bit of the input reaches every bit of the result. */
  private static long mix(long bits) {
    long a = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
    return b ^ (b >>> 31);
  }

  private Sample() {}
}
