package dev.sellerdesk.messaging.domain.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sellerdesk.messaging.domain.MessagingException.AttachmentRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bmp", "csv", "doc", "docx", "eml", "gif", "htm", "html", "jpeg", "jpg", "ods", "odt",
        "pdf", "png", "rtf", "tiff", "tnef", "txt", "xhtml", "xls", "xlsx", "xml"
      })
  void the_22_types_are_accepted_in_either_case(String extension) {
    assertThat(FileName.of("a." + extension).type())
        .isEqualTo(FileName.of("A." + extension.toUpperCase(java.util.Locale.ROOT)).type());
    assertThat(FileType.acceptedExtensions()).hasSize(22).contains(extension);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.tif",
        "a.zip",
        "a.heic",
        "a.webp",
        "a.svg",
        "a.exe",
        "a.pdf.exe",
        "pdf",
        "a.",
        "a",
        "",
        "a.docm",
        "a.xlsm",
        "a.js",
        "a.pdf/",
        "a.pdf\0.exe",
        "winmail.dat.exe"
      })
  void every_other_one_is_refused(String name) {
    assertThatThrownBy(() -> FileName.of(name))
        .isInstanceOfSatisfying(
            AttachmentRefused.class,
            refusal ->
                assertThat(refusal.reason()).isEqualTo(AttachmentRefused.Reason.TYPE_NOT_ACCEPTED));
  }

  @ParameterizedTest
  @CsvSource({
    "../../etc/passwd.txt, passwd.txt",
    "C:\\temp\\factuur.pdf, factuur.pdf",
    "'a\r\nContent-Type: x.pdf', 'a Content-Type_ x.pdf'",
    "'fac\u202Efdp.pdf', facfdp.pdf",
    "'  .hidden.pdf', hidden.pdf",
    "CON.txt, file-CON.txt",
    "'a;rm -rf *.txt', 'a_rm -rf _.txt'",
    "'<b>.html', b_.html",
    ".pdf, file.pdf",
    "'facture é.pdf', 'facture é.pdf'"
  })
  void names_are_made_harmless(String raw, String name) {
    assertThat(FileName.of(raw).value()).isEqualTo(name);
  }

  @Test
  void a_long_name_is_cut_before_its_extension() {
    assertThat(FileName.of("x".repeat(1_000) + ".pdf").value()).endsWith("x.pdf").hasSize(120);
  }

  @Test
  void outlooks_letter_is_one_of_the_types_under_the_name_it_always_has() {
    assertThat(FileName.of("winmail.dat").type()).isEqualTo(FileType.TNEF);
  }
}
