package dev.sellerdesk.messaging.adapter.out.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.sellerdesk.messaging.application.port.out.MalwareScanner.Verdict;
import dev.sellerdesk.messaging.domain.attachment.Danger;
import dev.sellerdesk.messaging.domain.attachment.FileType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileLookerTest {

  @TempDir Path folder;

  private final FileLooker looker = new FileLooker();

  static Stream<Arguments> harmless() {
    return Stream.of(
        Arguments.of(FileType.PDF, TestFiles.pdf()),
        Arguments.of(FileType.DOCX, TestFiles.docx(Map.of())),
        Arguments.of(FileType.ODT, TestFiles.odt()),
        Arguments.of(FileType.DOC, TestFiles.oldWord(false, false)),
        Arguments.of(FileType.PNG, bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13)),
        Arguments.of(FileType.JPEG, bytes(0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0)),
        Arguments.of(FileType.GIF, text("GIF89a\1\0\1\0")),
        Arguments.of(FileType.TIFF, bytes('I', 'I', 42, 0, 8, 0, 0, 0)),
        Arguments.of(FileType.RTF, text("{\\rtf1\\ansi Dag}")),
        Arguments.of(FileType.TNEF, bytes(0x78, 0x9F, 0x3E, 0x22, 1, 0, 1, 6, 0x90, 8, 0, 4)),
        Arguments.of(FileType.TXT, text("Beste Erika, uw pakket is onderweg.")),
        Arguments.of(FileType.CSV, text("a;b\n1;2\n")),
        Arguments.of(FileType.HTML, text("<!DOCTYPE html><html><body>x</body></html>")),
        Arguments.of(FileType.XML, text("<?xml version=\"1.0\"?><order/>")),
        Arguments.of(
            FileType.XHTML,
            text("<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"/>")),
        Arguments.of(
            FileType.EML,
            text("From: a@b.example\nTo: c@d.example\nSubject: x\nDate: Mon, 2 Nov 2026\n\nDag")));
  }

  @ParameterizedTest
  @MethodSource("harmless")
  void content_is_recognised_without_the_name(FileType type, byte[] content) {
    var found = looker.look(TestFiles.file(folder, "x", content));

    assertThat(found.danger()).isEmpty();
    assertThat(type.agreesWith(found.mediaType())).as(found.mediaType()).isTrue();
  }

  @Test
  void what_is_something_else_agrees_with_no_accepted_type() {
    for (byte[] content :
        new byte[][] {
          bytes('M', 'Z', 0x90, 0, 3, 0, 0, 0),
          bytes(0x7F, 'E', 'L', 'F', 2, 1, 1, 0),
          TestFiles.zip("a.txt", text("x")),
          text("#!/bin/sh\nrm -rf /\n"),
          bytes('R', 'I', 'F', 'F', 4, 0, 0, 0, 'W', 'E', 'B', 'P', 'V', 'P', '8', ' ')
        }) {
      String found = looker.look(TestFiles.file(folder, "x", content)).mediaType();
      assertThat(Stream.of(FileType.values()).filter(type -> type.agreesWith(found)))
          .as(found)
          .isEmpty();
    }
  }

  static Stream<Arguments> dangerous() {
    return Stream.of(
        Arguments.of(Danger.PDF_JAVASCRIPT, TestFiles.pdfWithJavaScript()),
        Arguments.of(Danger.PDF_JAVASCRIPT, TestFiles.pdfWithHiddenAction()),
        Arguments.of(Danger.PDF_LAUNCH, TestFiles.pdfWithLaunch()),
        Arguments.of(Danger.PDF_EMBEDDED_FILE, TestFiles.pdfWithFile()),
        Arguments.of(Danger.PDF_ENCRYPTED, TestFiles.pdfEncrypted("secret")),
        Arguments.of(Danger.PDF_ENCRYPTED, TestFiles.pdfEncrypted("")),
        Arguments.of(
            Danger.OFFICE_MACRO, TestFiles.docx(Map.of("word/vbaProject.bin", new byte[20]))),
        Arguments.of(Danger.OFFICE_MACRO, TestFiles.oldWord(true, false)),
        Arguments.of(Danger.OFFICE_ENCRYPTED, TestFiles.oldWord(false, true)),
        Arguments.of(Danger.UNREADABLE, text("%PDF-1.7\nbroken")));
  }

  @ParameterizedTest
  @MethodSource("dangerous")
  void what_acts_by_itself_or_hides_something_is_found(Danger danger, byte[] content) {
    assertThat(looker.look(TestFiles.file(folder, "x", content)).danger())
        .isEqualTo(Optional.of(danger));
  }

  @Test
  void bombs_are_defused_in_little_time() {
    byte[] flat = TestFiles.docx(Map.of("word/media/a.bin", new byte[80 * 1024 * 1024]));
    byte[] nested = TestFiles.docx(Map.of("word/embeddings/a.zip", TestFiles.bomb(4)));
    byte[] deep = TestFiles.docx(Map.of("word/embeddings/a.docx", wrapped(6)));
    byte[] pdf =
        TestFiles.pdf(document -> {
          var stream = document.getDocument().createCOSStream();
          try (var out = stream.createOutputStream(org.apache.pdfbox.cos.COSName.FLATE_DECODE)) {
            for (int i = 0; i < 80; i++) {
              out.write(new byte[1024 * 1024]);
            }
          }
          document.getDocumentCatalog().getCOSObject().setItem("X", stream);
        });

    for (byte[] bomb : new byte[][] {flat, nested, deep, pdf}) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(10),
          () ->
              assertThat(looker.look(TestFiles.file(folder, "x", bomb)).danger())
                  .contains(Danger.BOMB));
    }
  }

  @Test
  void a_document_within_a_document_is_no_bomb() {
    byte[] content = TestFiles.docx(Map.of("word/embeddings/a.docx", wrapped(1)));

    assertThat(looker.look(TestFiles.file(folder, "x", content)).danger()).isEmpty();
  }

  @Test
  void random_damage_never_escapes() {
    Random random = new Random(42);
    for (byte[] whole :
        new byte[][] {
          TestFiles.pdf(),
          TestFiles.docx(Map.of()),
          TestFiles.oldWord(false, false),
          TestFiles.odt()
        }) {
      for (int i = 0; i < 60; i++) {
        byte[] damaged = whole.clone();
        for (int n = 0; n < 12; n++) {
          damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
        }
        assertThat(looker.look(TestFiles.file(folder, "x", damaged))).isNotNull();
      }
    }
  }

  @Test
  void the_test_signature_is_found_wherever_it_stands() {
    SignatureScanner scanner = new SignatureScanner();
    assertThat(
            scanner.scan(
                TestFiles.file(folder, "a", text("x".repeat(70_000) + "X5O" + TestFiles.EICAR))))
        .isEqualTo(Verdict.INFECTED);
    assertThat(scanner.scan(TestFiles.file(folder, "b", text(TestFiles.EICAR.substring(1)))))
        .isEqualTo(Verdict.CLEAN);
  }

  private static byte[] wrapped(int times) {
    byte[] content = TestFiles.docx(Map.of());
    for (int i = 1; i < times; i++) {
      content = TestFiles.docx(Map.of("word/embeddings/a.docx", content));
    }
    return content;
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
