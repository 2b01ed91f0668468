package dev.sellerdesk.messaging.adapter.out.translation;

import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.translation.TranslationMemory.Candidates;
import dev.sellerdesk.messaging.domain.translation.TranslationMemory.Entry;
import dev.sellerdesk.messaging.domain.translation.TranslationMemory.Index;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Finds similar entries through the groups of three letters they share. Rare groups weigh more,
 * which is what the sentences of customer service need: they share most of their words.
 */
final class LuceneIndex implements Candidates {
  private static final int GRAM = 3;
  private static final int MOST_GRAMS = 400;

  private final List<Entry> entries;
  private final Analyzer analyzer = new GramAnalyzer();
  private @Nullable IndexSearcher searcher;

  private LuceneIndex(List<Entry> entries) {
    this.entries = entries;
  }

  /** An index in memory, built at the first look-up: most messages are found without it. */
  static Index inMemory() {
    return LuceneIndex::new;
  }

  @Override
  public List<Entry> like(Language language, String folded, int limit) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    grams(padded(folded)).stream()
        .limit(MOST_GRAMS)
        .forEach(gram -> query.add(new TermQuery(new Term(field(language), gram)), Occur.SHOULD));
    try {
      List<Entry> found = new ArrayList<>();
      for (ScoreDoc hit : searcher().search(query.build(), limit).scoreDocs) {
        found.add(entries.get(hit.doc));
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized IndexSearcher searcher() throws IOException {
    if (searcher == null) {
      searcher = new IndexSearcher(DirectoryReader.open(written()));
    }
    return searcher;
  }

  /**
   * Documents get the numbers of their entries: they are written in order, into one segment that
   * never changes.
   */
  private ByteBuffersDirectory written() throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexWriter writer =
        new IndexWriter(directory, new IndexWriterConfig(analyzer).setCommitOnClose(true))) {
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

  private Set<String> grams(String text) {
    Set<String> grams = new LinkedHashSet<>();
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        grams.add(term.toString());
      }
      stream.end();
      return grams;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
