package dev.sellerdesk.messaging.adapter.out.inspection;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files of every kind, made here so that it can be seen what is in them. */
public final class TestFiles {

  public static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  public static final String EICAR =
      "X5O!P%@AP[4\\PZX54(P^)7CC)7}" + "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

  /** Something with a PDF. */
  public interface PdfWork {
    void on(PDDocument document) throws IOException;
  }

  public static byte[] pdf(PdfWork work) {
    return bytes(out -> {
      try (PDDocument document = new PDDocument()) {
        document.addPage(new PDPage());
        work.on(document);
        document.save(out);
      }
    });
  }

  public static byte[] pdf() {
    return pdf(_ -> {});
  }

  public static byte[] pdfWithJavaScript() {
    return pdf(document ->
        document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")));
  }

  static byte[] pdfWithLaunch() {
    return pdf(document -> document.getDocumentCatalog().setOpenAction(new PDActionLaunch()));
  }

  static byte[] pdfWithFile() {
    return pdf(document -> {
      PDComplexFileSpecification file = new PDComplexFileSpecification();
      file.setFile("x.exe");
      file.setEmbeddedFile(
          new PDEmbeddedFile(document, new java.io.ByteArrayInputStream(new byte[9])));
      PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
      tree.setNames(Map.of("x", file));
      PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
      names.setEmbeddedFiles(tree);
      document.getDocumentCatalog().setNames(names);
    });
  }

  /** An action that nothing refers to: it is in the file all the same. */
  static byte[] pdfWithHiddenAction() {
    return pdf(document -> {
      COSDictionary action = new COSDictionary();
      action.setName(COSName.S, "JavaScript");
      action.setString(COSName.JS, "app.alert(1)");
      document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Extra"), action);
    });
  }

  static byte[] pdfEncrypted(String userPassword) {
    return pdf(document ->
        document.protect(
            new StandardProtectionPolicy("owner", userPassword, new AccessPermission())));
  }

  public static byte[] docx(Map<String, byte[]> more) {
    return zip(zip -> {
      entry(
          zip,
          "[Content_Types].xml",
          ("<Types><Override PartName=\"/word/document.xml\" ContentType=\""
                  + WORD
                  + ".main+xml\"/></Types>")
              .getBytes(StandardCharsets.UTF_8));
      entry(zip, "word/document.xml", "<w:document/>".getBytes(StandardCharsets.UTF_8));
      for (var extra : more.entrySet()) {
        entry(zip, extra.getKey(), extra.getValue());
      }
    });
  }

  static byte[] odt() {
    return openDocument("text");
  }

  private static byte[] openDocument(String kind) {
    return zip(zip -> {
      zip.setMethod(ZipOutputStream.DEFLATED);
      entry(
          zip,
          "mimetype",
          ("application/vnd.oasis.opendocument." + kind).getBytes(StandardCharsets.UTF_8));
      entry(zip, "content.xml", "<office:document-content/>".getBytes(StandardCharsets.UTF_8));
    });
  }

  /** A file of each accepted type that is no text, by its extension (M-46). */
  public static Map<String, byte[]> ofBinaryTypes() {
    Map<String, byte[]> files = new TreeMap<>();
    for (String image : List.of("bmp", "gif", "jpeg", "jpg", "png", "tiff")) {
      files.put(image, image(image));
    }
    files.put("doc", oldWord(false, false));
    files.put("docx", docx(Map.of()));
    files.put("ods", openDocument("spreadsheet"));
    files.put("odt", odt());
    files.put("pdf", pdf());
    files.put("rtf", "{\\rtf1\\ansi Dag}".getBytes(StandardCharsets.US_ASCII));
    files.put("tnef", new byte[] {0x78, (byte) 0x9F, 0x3E, 0x22, 1, 0, 1, 6, (byte) 0x90, 8, 0, 4});
    files.put("xls", oldExcel());
    files.put("xlsx", xlsx());
    return files;
  }

  private static byte[] image(String format) {
    return bytes(out -> {
      if (!ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), format, out)) {
        throw new IOException("cannot write " + format);
      }
    });
  }

  private static byte[] oldExcel() {
    return bytes(out -> {
      try (POIFSFileSystem office = new POIFSFileSystem()) {
        office.createDocument(new java.io.ByteArrayInputStream(new byte[4_096]), "Workbook");
        office.writeFilesystem(out);
      }
    });
  }

  private static byte[] xlsx() {
    return zip(zip ->
        entry(
            zip,
            "[Content_Types].xml",
            ("<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
                    + ".spreadsheetml.sheet.main+xml\"/></Types>")
                .getBytes(StandardCharsets.UTF_8)));
  }

  static byte[] zip(String name, byte[] content) {
    return zip(zip -> entry(zip, name, content));
  }

  static byte[] oldWord(boolean macros, boolean encrypted) {
    return bytes(out -> {
      try (POIFSFileSystem office = new POIFSFileSystem()) {
        byte[] head = new byte[4_096];
        head[0x0B] = (byte) (encrypted ? 1 : 0);
        office.createDocument(new java.io.ByteArrayInputStream(head), "WordDocument");
        if (macros) {
          office.createDirectory("Macros").createDirectory("VBA");
        }
        office.writeFilesystem(out);
      }
    });
  }

  /** Ten megabytes of zeros shrink to ten kilobytes, again and again. */
  static byte[] bomb(int depth) {
    byte[] inner = new byte[10 * 1024 * 1024];
    for (int i = 0; i < depth; i++) {
      byte[] content = inner;
      inner =
          zip(zip -> {
            for (int n = 0; n < 10; n++) {
              entry(zip, "f" + n + ".zip", content);
            }
          });
    }
    return inner;
  }

  static Path file(Path folder, String name, byte[] content) {
    try {
      return Files.write(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface ZipWork {
    void on(ZipOutputStream zip) throws IOException;
  }

  private static byte[] zip(ZipWork work) {
    return bytes(out -> {
      try (ZipOutputStream zip = new ZipOutputStream(out)) {
        work.on(zip);
      }
    });
  }

  private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private static byte[] bytes(Writing writing) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      writing.to(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private TestFiles() {}
}
