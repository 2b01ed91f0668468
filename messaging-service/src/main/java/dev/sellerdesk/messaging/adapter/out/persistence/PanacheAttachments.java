package dev.sellerdesk.messaging.adapter.out.persistence;

import static java.util.stream.Collectors.toMap;

import dev.sellerdesk.messaging.application.port.out.AttachmentRepository;
import dev.sellerdesk.messaging.domain.MessageId;
import dev.sellerdesk.messaging.domain.attachment.Attachment;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PanacheAttachments
    implements AttachmentRepository, PanacheRepositoryBase<AttachmentEntity, UUID> {

  private static final String SEEN =
      """
      select exists (
        select 1 from message where attachment_ids <> '{}' and attachment_ids @> array[cast(:id as uuid)]
        and (author = 'CUSTOMER' or recipient = 'CUSTOMER'))
      """;

  private static final String ONLY_WITH_PARTNERSERVICE =
      """
      select coalesce(bool_and(c.custody = 'PARTNERSERVICE'), false) and not exists (
        select 1 from standard_message s where s.attachment_ids @> array[cast(:id as uuid)])
      from message m join conversation c on c.id = m.question_id
      where m.attachment_ids <> '{}' and m.attachment_ids @> array[cast(:id as uuid)]
      """;

  @Override
  public Optional<Attachment> find(UUID id) {
    return findByIdOptional(id).map(AttachmentEntity::toDomain);
  }

  @Override
  public void save(Attachment attachment) {
    AttachmentEntity entity =
        findByIdOptional(attachment.id()).orElseGet(() -> new AttachmentEntity(attachment.id()));
    entity.take(attachment);
    persist(entity);
  }

  @Override
  public List<Attachment> ofMessage(MessageId messageId) {
    MessageEntity message = getEntityManager().find(MessageEntity.class, messageId.value());
    return message == null
        ? List.of()
        : ofMessages(List.of(message)).getOrDefault(message.id, List.of());
  }

  @Override
  public boolean seenByCustomer(Attachment attachment) {
    return holds(SEEN, attachment);
  }

  @Override
  public boolean onlyWithPartnerservice(Attachment attachment) {
    return holds(ONLY_WITH_PARTNERSERVICE, attachment);
  }

  private boolean holds(String question, Attachment attachment) {
    return (Boolean)
        getEntityManager()
            .createNativeQuery(question)
            .setParameter("id", attachment.id())
            .getSingleResult();
  }

  /** The files of messages, in their order. */
  Map<UUID, List<Attachment>> ofMessages(Collection<MessageEntity> messages) {
    List<UUID> ids = messages.stream().flatMap(m -> m.attachmentIds.stream()).distinct().toList();
    if (ids.isEmpty()) {
      return Map.of();
    }
    Map<UUID, Attachment> files =
        list("id in ?1", ids).stream()
            .map(AttachmentEntity::toDomain)
            .collect(toMap(Attachment::id, file -> file));
    return messages.stream()
        .collect(
            toMap(
                message -> message.id,
                message ->
                    message.attachmentIds.stream()
                        .filter(files::containsKey)
                        .map(files::get)
                        .toList()));
  }
}
