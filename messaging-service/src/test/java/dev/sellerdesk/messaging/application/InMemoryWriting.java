package dev.sellerdesk.messaging.application;

import dev.sellerdesk.messaging.application.port.out.AttachmentRepository;
import dev.sellerdesk.messaging.application.port.out.CaseFacts;
import dev.sellerdesk.messaging.application.port.out.Drafts;
import dev.sellerdesk.messaging.application.port.out.MessagingSettings;
import dev.sellerdesk.messaging.application.port.out.Previews;
import dev.sellerdesk.messaging.application.port.out.QualityLedger;
import dev.sellerdesk.messaging.application.port.out.Signatures;
import dev.sellerdesk.messaging.application.port.out.StandardMessages;
import dev.sellerdesk.messaging.domain.Conversation;
import dev.sellerdesk.messaging.domain.Message;
import dev.sellerdesk.messaging.domain.MessageId;
import dev.sellerdesk.messaging.domain.OrderKey;
import dev.sellerdesk.messaging.domain.QuestionId;
import dev.sellerdesk.messaging.domain.attachment.Attachment;
import dev.sellerdesk.messaging.domain.compose.Preview;
import dev.sellerdesk.messaging.domain.compose.SavedDraft;
import dev.sellerdesk.messaging.domain.compose.Signature;
import dev.sellerdesk.messaging.domain.compose.StandardMessage;
import dev.sellerdesk.messaging.domain.quality.Criterion;
import dev.sellerdesk.messaging.domain.quality.Finding;
import dev.sellerdesk.messaging.domain.quality.Mark;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What writing needs to be kept, in maps. */
final class InMemoryWriting {

  final Map<String, SavedDraft> drafts = new HashMap<>();
  final Map<String, Preview> previews = new LinkedHashMap<>();
  final Map<UUID, StandardMessage> standardMessages = new LinkedHashMap<>();
  final Map<UUID, StandardMessageUse> uses = new HashMap<>();
  final Map<String, Signature> signatures = new HashMap<>();
  final Map<UUID, Attachment> files = new HashMap<>();
  OrderFacts facts = OrderFacts.NONE;
  boolean sendsWithoutPreview = true;
  private int tokens;

  String nextToken() {
    return "token-" + ++tokens;
  }

  final MessagingSettings settings =
      new MessagingSettings() {
        @Override
        public Duration previewLifetime() {
          return Duration.ofMinutes(10);
        }

        @Override
        public boolean sendsWithoutPreview() {
          return sendsWithoutPreview;
        }

        @Override
        public boolean signsDirectMessages() {
          return false;
        }

        @Override
        public int shortMessage() {
          return 40;
        }
      };

  final CaseFacts caseFacts =
      new CaseFacts() {
        @Override
        public OrderFacts of(Conversation conversation) {
          return facts;
        }

        @Override
        public Optional<String> subject(QuestionId questionId) {
          return Optional.empty();
        }

        @Override
        public void learnOfOrder(OrderKey order, OrderFacts known) {
          facts = known;
        }

        @Override
        public void learnOfCase(
            QuestionId questionId,
            String retailerId,
            Optional<String> subject,
            Optional<String> item) {}
      };

  final QualityLedger qualityLedger =
      new QualityLedger() {
        @Override
        public void keep(Message message, String sentBy, String version, List<Finding> findings) {}

        @Override
        public Map<UUID, Map<Criterion, Mark>> ofConversation(QuestionId questionId) {
          return Map.of();
        }

        @Override
        public List<QualityCount> counts(String retailerId, Instant from, Instant until) {
          return List.of();
        }
      };

  final Drafts draftStore =
      new Drafts() {
        @Override
        public Optional<SavedDraft> find(QuestionId questionId, String userId) {
          return Optional.ofNullable(drafts.get(questionId + userId));
        }

        @Override
        public SavedDraft save(SavedDraft draft) {
          SavedDraft saved =
              new SavedDraft(
                  draft.questionId(),
                  draft.retailerId(),
                  draft.userId(),
                  draft.content(),
                  draft.savedAt(),
                  draft.version() + 1);
          drafts.put(draft.questionId() + draft.userId(), saved);
          return saved;
        }

        @Override
        public void delete(QuestionId questionId, String userId) {
          drafts.remove(questionId + userId);
        }
      };

  final Previews previewStore =
      new Previews() {
        @Override
        public Optional<Preview> find(String tokenHash) {
          return Optional.ofNullable(previews.get(tokenHash));
        }

        @Override
        public void save(Preview preview) {
          previews.put(preview.tokenHash(), preview);
        }

        @Override
        public void delete(Preview preview) {
          previews.remove(preview.tokenHash());
        }

        @Override
        public void forgetExpired(Instant before) {
          previews.values().removeIf(preview -> preview.expiresAt().isBefore(before));
        }
      };

  final StandardMessages standardMessageStore =
      new StandardMessages() {
        @Override
        public List<StandardMessage> all(String retailerId) {
          return List.copyOf(standardMessages.values());
        }

        @Override
        public Optional<StandardMessage> find(String retailerId, UUID id) {
          return Optional.ofNullable(standardMessages.get(id));
        }

        @Override
        public StandardMessage save(StandardMessage message) {
          standardMessages.put(message.id(), message);
          return message;
        }

        @Override
        public void delete(StandardMessage message) {
          standardMessages.remove(message.id());
        }

        @Override
        public void used(String retailerId, UUID id, Instant at) {
          uses.merge(
              id,
              new StandardMessageUse(1, at),
              (old, more) -> new StandardMessageUse(old.times() + 1, at));
        }

        @Override
        public Map<UUID, StandardMessageUse> uses(String retailerId) {
          return uses;
        }
      };

  final Signatures signatureStore =
      new Signatures() {
        @Override
        public Signature of(String retailerId, String userId) {
          return signatures.getOrDefault(
              retailerId + userId, new Signature(retailerId, userId, Map.of(), 0));
        }

        @Override
        public Signature save(Signature signature) {
          signatures.put(signature.retailerId() + signature.userId(), signature);
          return signature;
        }
      };

  AttachmentRepository attachments(Function<MessageId, Optional<Message>> messages) {
    return new AttachmentRepository() {
      @Override
      public Optional<Attachment> find(UUID id) {
        return Optional.ofNullable(files.get(id));
      }

      @Override
      public void save(Attachment attachment) {
        files.put(attachment.id(), attachment);
      }

      @Override
      public List<Attachment> ofMessage(MessageId messageId) {
        return messages.apply(messageId).stream()
            .flatMap(message -> message.attachments().stream())
            .map(files::get)
            .toList();
      }

      @Override
      public boolean seenByCustomer(Attachment attachment) {
        return true;
      }

      @Override
      public boolean onlyWithPartnerservice(Attachment attachment) {
        return false;
      }
    };
  }
}
