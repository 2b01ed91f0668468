package dev.sellerdesk.messaging.adapter.out.inspection;

import dev.sellerdesk.messaging.adapter.out.inspection.Budget.Found;
import dev.sellerdesk.messaging.domain.attachment.Danger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.DocumentNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Word and Excel files of the old kind: a small file system of their own. */
final class OldOfficeFile {

  private static final int MOST_ENTRIES = 5_000;
  private static final Set<String> MACROS =
      Set.of("macros", "_vba_project_cur", "vba", "_vba_project", "vbaproject");

  /** Where Word says that it is encrypted: a bit of the second flag byte of the head. */
  private static final int WORD_FLAGS = 0x0B;

  /** The record with which an encrypted workbook begins, right behind the first one. */
  private static final int EXCEL_PASSWORD = 0x2F;

  static String look(Path file) throws IOException {
    try (POIFSFileSystem office = new POIFSFileSystem(file.toFile(), true)) {
      DirectoryNode root = office.getRoot();
      refuseMacros(root);
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        throw new Found(Danger.OFFICE_ENCRYPTED);
      }
      if (root.hasEntryCaseInsensitive("WordDocument")) {
        refuseEncryptedWord(root);
        return "application/msword";
      }
      if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
        refuseEncryptedExcel(root);
        return "application/vnd.ms-excel";
      }
      return "application/x-tika-msoffice";
    }
  }

  private static void refuseMacros(DirectoryNode root) {
    Deque<DirectoryNode> open = new ArrayDeque<>();
    open.push(root);
    int seen = 0;
    while (!open.isEmpty()) {
      for (Entry entry : open.pop()) {
        if (++seen > MOST_ENTRIES) {
          throw new Found(Danger.BOMB);
        }
        if (MACROS.contains(entry.getName().toLowerCase(Locale.ROOT))) {
          throw new Found(Danger.OFFICE_MACRO);
        }
        if (entry instanceof DirectoryNode folder) {
          open.push(folder);
        }
      }
    }
  }

  private static void refuseEncryptedWord(DirectoryNode root) throws IOException {
    byte[] head = head(root, "WordDocument", WORD_FLAGS + 1);
    if (head.length > WORD_FLAGS && (head[WORD_FLAGS] & 1) != 0) {
      throw new Found(Danger.OFFICE_ENCRYPTED);
    }
  }

  private static void refuseEncryptedExcel(DirectoryNode root) throws IOException {
    byte[] head = head(root, root.hasEntryCaseInsensitive("Workbook") ? "Workbook" : "Book", 256);
    if (head.length < 4) {
      return;
    }
    int next = 4 + (head[2] & 0xFF) + ((head[3] & 0xFF) << 8);
    if (next + 1 < head.length && (head[next] & 0xFF) == EXCEL_PASSWORD && head[next + 1] == 0) {
      throw new Found(Danger.OFFICE_ENCRYPTED);
    }
  }

  private static byte[] head(DirectoryNode root, String name, int length) throws IOException {
    if (!(root.getEntryCaseInsensitive(name) instanceof DocumentNode document)) {
      return new byte[0];
    }
    try (DocumentInputStream in = new DocumentInputStream(document)) {
      return in.readNBytes(length);
    }
  }

  private OldOfficeFile() {}
}
