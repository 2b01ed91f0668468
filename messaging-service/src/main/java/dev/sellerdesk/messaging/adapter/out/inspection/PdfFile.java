package dev.sellerdesk.messaging.adapter.out.inspection;

import dev.sellerdesk.messaging.adapter.out.inspection.Budget.Found;
import dev.sellerdesk.messaging.domain.attachment.Danger;
import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Looks for what a PDF does by itself (M-50): every object of the file, used or not, in whichever
 * way it is stored.
 */
final class PdfFile {

  private static final int MOST_OBJECTS = 300_000;
  private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};

  private static final Map<COSName, Danger> KEYS =
      Map.of(
          COSName.JS,
          Danger.PDF_JAVASCRIPT,
          COSName.getPDFName("JavaScript"),
          Danger.PDF_JAVASCRIPT,
          COSName.getPDFName("Launch"),
          Danger.PDF_LAUNCH,
          COSName.getPDFName("EmbeddedFiles"),
          Danger.PDF_EMBEDDED_FILE,
          COSName.EF,
          Danger.PDF_EMBEDDED_FILE,
          COSName.getPDFName("RichMedia"),
          Danger.PDF_EMBEDDED_FILE,
          COSName.getPDFName("XFA"),
          Danger.PDF_JAVASCRIPT);

  private static final Map<String, Danger> KINDS =
      Map.of(
          "JavaScript", Danger.PDF_JAVASCRIPT,
          "Rendition", Danger.PDF_JAVASCRIPT,
          "Launch", Danger.PDF_LAUNCH,
          "SubmitForm", Danger.PDF_LAUNCH,
          "ImportData", Danger.PDF_LAUNCH,
          "GoToE", Danger.PDF_EMBEDDED_FILE,
          "EmbeddedFile", Danger.PDF_EMBEDDED_FILE,
          "RichMedia", Danger.PDF_EMBEDDED_FILE,
          "FileAttachment", Danger.PDF_EMBEDDED_FILE);

  private final Deque<COSBase> open = new ArrayDeque<>();
  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  static void look(Path file, Budget budget) throws IOException {
    refuseBomb(file, budget);
    try (PDDocument document =
        Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
      if (document.isEncrypted()) {
        throw new Found(Danger.PDF_ENCRYPTED);
      }
      new PdfFile().refuseActive(document.getDocument());
    } catch (InvalidPasswordException e) {
      throw new Found(Danger.PDF_ENCRYPTED);
    }
  }

  private void refuseActive(COSDocument document) {
    open.push(document.getTrailer());
    for (COSObjectKey key : document.getXrefTable().keySet()) {
      open.push(document.getObjectFromPool(key));
    }
    while (!open.isEmpty()) {
      COSBase base = open.pop();
      if (seen.add(base)) {
        if (seen.size() > MOST_OBJECTS || Thread.currentThread().isInterrupted()) {
          throw new Found(Danger.BOMB);
        }
        follow(base);
      }
    }
  }

  private void follow(COSBase base) {
    if (base instanceof COSObject reference) {
      push(reference.getObject());
    } else if (base instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        push(array.get(i));
      }
    } else if (base instanceof COSDictionary dictionary) {
      refuse(dictionary);
      dictionary.getValues().forEach(this::push);
    }
  }

  private void push(COSBase base) {
    if (base != null) {
      open.push(base);
    }
  }

  private static void refuse(COSDictionary dictionary) {
    for (COSName key : dictionary.keySet()) {
      Danger danger = KEYS.get(key);
      if (danger != null && !empty(dictionary.getDictionaryObject(key))) {
        throw new Found(danger);
      }
    }
    for (COSName kind : new COSName[] {COSName.S, COSName.TYPE, COSName.SUBTYPE}) {
      Danger danger =
          dictionary.getDictionaryObject(kind) instanceof COSName name
              ? KINDS.get(name.getName())
              : null;
      if (danger != null) {
        throw new Found(danger);
      }
    }
  }

  private static boolean empty(COSBase value) {
    return value == null
        || (value instanceof COSDictionary dictionary && dictionary.size() == 0)
        || (value instanceof COSArray array && array.size() == 0);
  }

  /**
   * Unpacks every deflated stream once, counts and throws away, before a parser does it for real.
   */
  private static void refuseBomb(Path file, Budget budget) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      MappedByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      Inflater inflater = new Inflater();
      try {
        for (int at = next(bytes, 0); at >= 0; at = next(bytes, at)) {
          inflate(bytes, at, inflater, budget);
        }
      } finally {
        inflater.end();
      }
    }
  }

  /** Where the content after the next word "stream" begins; -1 when there is none. */
  private static int next(MappedByteBuffer bytes, int from) {
    for (int at = from; at <= bytes.limit() - STREAM.length - 2; at++) {
      if (bytes.get(at) == 's' && matches(bytes, at)) {
        int end = at + STREAM.length;
        while (end < bytes.limit() && (bytes.get(end) == '\r' || bytes.get(end) == '\n')) {
          end++;
        }
        return end;
      }
    }
    return -1;
  }

  private static boolean matches(MappedByteBuffer bytes, int at) {
    for (int i = 0; i < STREAM.length; i++) {
      if (bytes.get(at + i) != STREAM[i]) {
        return false;
      }
    }
    return true;
  }

  private static void inflate(MappedByteBuffer bytes, int at, Inflater inflater, Budget budget) {
    if (at + 2 > bytes.limit() || (bytes.get(at) & 0x0F) != 8) {
      return; // no deflated data
    }
    inflater.reset();
    inflater.setInput(bytes.slice(at, bytes.limit() - at));
    byte[] piece = new byte[16 * 1024];
    try {
      int count = inflater.inflate(piece);
      while (count > 0) {
        budget.spend(count);
        count = inflater.inflate(piece);
      }
    } catch (DataFormatException _) {
      // Not deflated after all, or broken: the parser will say.
    }
  }

  private PdfFile() {}
}
