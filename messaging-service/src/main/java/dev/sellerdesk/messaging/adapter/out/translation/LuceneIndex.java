package dev.sellerdesk.messaging.adapter.out.translation;

import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.translation.TranslationMemory.Candidates;
import dev.sellerdesk.messaging.domain.translation.TranslationMemory.Entry;
import dev.sellerdesk.messaging.domain.translation.TranslationMemory.Index;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Finds similar entries through the groups of three letters they share. Rare groups weigh more,
 * which is what the sentences of customer service need: they share most of their words. Only
 * entries of about the same length are looked at: a longer one shares groups by chance.
 */
final class LuceneIndex implements Candidates {
  private static final int GRAM = 3;

  /** Up to so many places in the index nobody notices that all of them are looked at. */
  private static final int CHEAP = 100_000;

  /** After so many the groups that most sentences have are left out: they say next to nothing. */
  private static final int MOST = 1_000_000;

  /** Nobody makes so long a sentence; what is beyond would only cost time. */
  private static final int LONGEST = 400;

  /** Texts that differ in length by more than this, or a fifth, are not alike. */
  private static final int ABOUT = 15;

  /** The shortest first. */
  private final List<Entry> entries;

  private final int[] lengths;
  private final Analyzer analyzer = new GramAnalyzer();
  private @Nullable LeafReader reader;

  private LuceneIndex(List<Entry> entries) {
    this.entries =
        entries.stream().sorted(Comparator.comparingInt(entry -> entry.folded().length())).toList();
    this.lengths = this.entries.stream().mapToInt(entry -> entry.folded().length()).toArray();
  }

  /** An index in memory, built at the first look-up: most messages are found without it. */
  static Index inMemory() {
    return LuceneIndex::new;
  }

  @Override
  public List<Entry> like(Language language, String folded, int limit) {
    try {
      LeafReader reader = reader();
      Terms terms = reader.terms(field(language));
      if (terms == null) {
        return List.of();
      }
      int about = Math.max(ABOUT, folded.length() / 5);
      int from = firstOfLength(folded.length() - about);
      int to = firstOfLength(folded.length() + about + 1);
      int[] weights = new int[to - from];
      int heaviest = 0;
      for (Gram gram : rarest(terms, padded(folded))) {
        int weight = gram.weight(reader.maxDoc());
        heaviest += weight;
        PostingsEnum documents = gram.documents();
        for (int document = documents.advance(from);
            document < to;
            document = documents.nextDoc()) {
          weights[document - from] += weight;
        }
      }
      return heaviest(weights, heaviest, entries.subList(from, to), limit);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the entries of this length, or longer ones, begin. */
  private int firstOfLength(int length) {
    int low = 0;
    int high = lengths.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (lengths[middle] < length) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** A group of letters of the text that is in the index. */
  private record Gram(int at, int frequency, PostingsEnum documents) {

    /** Rare ones weigh more, as in the usual inverse document frequency; in hundredths. */
    int weight(int all) {
      return (int) (100 * Math.log(1 + (double) all / frequency));
    }
  }

  /**
   * All groups while that costs little; else the rarest, none of which overlaps another: what two
   * have in common says nothing new, and a typing mistake spoils one instead of three.
   */
  private static List<Gram> rarest(Terms terms, String text) throws IOException {
    TermsEnum known = terms.iterator();
    List<Gram> grams = new ArrayList<>();
    for (int at = 0; at + GRAM <= text.length() && at < LONGEST; at++) {
      if (known.seekExact(new BytesRef(text.substring(at, at + GRAM)))) {
        grams.add(new Gram(at, known.docFreq(), known.postings(null, PostingsEnum.NONE)));
      }
    }
    if (grams.stream().mapToLong(Gram::frequency).sum() <= CHEAP) {
      return grams;
    }
    grams.sort(Comparator.comparingInt(Gram::frequency).thenComparingInt(Gram::at));
    BitSet taken = new BitSet();
    List<Gram> chosen = new ArrayList<>();
    int places = 0;
    for (Gram gram : grams) {
      if (places < MOST && taken.get(gram.at(), gram.at() + GRAM).isEmpty()) {
        taken.set(gram.at(), gram.at() + GRAM);
        chosen.add(gram);
        places += gram.frequency();
      }
    }
    return chosen;
  }

  /** Counts how many entries have each weight, to find from which weight on they are taken. */
  private static List<Entry> heaviest(int[] weights, int most, List<Entry> entries, int limit) {
    int[] having = new int[most + 1];
    for (int weight : weights) {
      having[weight]++;
    }
    int least = most;
    int found = having[most];
    while (least > 1 && found < limit) {
      found += having[--least];
    }
    record Weighed(Entry entry, int weight) {}
    List<Weighed> heavy = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] >= Math.max(least, 1)) {
        heavy.add(new Weighed(entries.get(i), weights[i]));
      }
    }
    heavy.sort(Comparator.comparingInt(Weighed::weight).reversed());
    return heavy.stream().limit(limit).map(Weighed::entry).toList();
  }

  private synchronized LeafReader reader() throws IOException {
    if (reader == null) {
      reader = DirectoryReader.open(written()).leaves().getFirst().reader();
    }
    return reader;
  }

  /**
   * Documents get the numbers of their entries: they are written in order, into one segment that
   * never changes.
   */
  private ByteBuffersDirectory written() throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexWriter writer =
        new IndexWriter(
            directory,
            new IndexWriterConfig(analyzer)
                .setCommitOnClose(true)
                // the usual policy merges segments in any order
                .setMergePolicy(new LogDocMergePolicy()))) {
      FieldType type = new FieldType();
      type.setIndexOptions(IndexOptions.DOCS);
      type.setTokenized(true);
      type.freeze();
      for (Entry entry : entries) {
        Document document = new Document();
        document.add(new Field(field(entry.language()), padded(entry.folded()), type));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
    return directory;
  }

  /**
   * The ends of a sentence count as letters, or the shortest sentences would have no group at all.
   */
  private static String padded(String folded) {
    return "  " + folded + "  ";
  }

  private static String field(Language language) {
    return language.code();
  }

  private static final class GramAnalyzer extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
      Tokenizer grams = new NGramTokenizer(GRAM, GRAM);
      return new TokenStreamComponents(grams);
    }
  }
}
