package dev.sellerdesk.messaging.adapter.out.storage;

import dev.sellerdesk.messaging.application.port.out.AttachmentStore;
import dev.sellerdesk.messaging.domain.attachment.Attachment;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Content in pieces of the database, in the running transaction: one backup, one protection of
 * rows, and no more of a file in memory than a piece.
 */
final class PostgresAttachmentStore implements AttachmentStore {

  private static final int PIECE = 256 * 1024;

  private final DataSource dataSource;

  PostgresAttachmentStore(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public void write(Attachment attachment, Path content) {
    delete(attachment);
    try (InputStream in = Files.newInputStream(content);
        Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into attachment_piece (attachment_id, number, retailer_id, content) values (?, ?, ?, ?)")) {
      byte[] piece = new byte[PIECE];
      int number = 0;
      for (int read = in.readNBytes(piece, 0, PIECE);
          read > 0;
          read = in.readNBytes(piece, 0, PIECE)) {
        insert.setObject(1, attachment.id());
        insert.setInt(2, number++);
        insert.setString(3, attachment.retailerId());
        insert.setBytes(4, read == PIECE ? piece : Arrays.copyOf(piece, read));
        insert.executeUpdate();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  @Override
  public void read(Attachment attachment, Path target) {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target));
        Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select content from attachment_piece where attachment_id = ? and number = ?")) {
      long size = 0;
      int number = 0;
      byte[] piece = piece(select, attachment.id(), number);
      while (piece.length > 0) {
        out.write(piece);
        size += piece.length;
        piece = piece(select, attachment.id(), ++number);
      }
      if (size != attachment.size()) {
        throw new IllegalStateException(
            "The content of attachment " + attachment.id() + " is not complete");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static byte[] piece(PreparedStatement select, UUID id, int number) throws SQLException {
    select.setObject(1, id);
    select.setInt(2, number);
    try (ResultSet row = select.executeQuery()) {
      return row.next() ? row.getBytes(1) : new byte[0];
    }
  }

  @Override
  public void delete(Attachment attachment) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement delete =
            connection.prepareStatement("delete from attachment_piece where attachment_id = ?")) {
      delete.setObject(1, attachment.id());
      delete.executeUpdate();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static IllegalStateException failed(SQLException e) {
    return new IllegalStateException("The attachment cannot be kept or read", e);
  }
}
