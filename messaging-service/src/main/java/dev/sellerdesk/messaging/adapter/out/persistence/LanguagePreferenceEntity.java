package dev.sellerdesk.messaging.adapter.out.persistence;

import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.LanguagePreference;
import dev.sellerdesk.messaging.domain.LanguagePreference.Account;
import dev.sellerdesk.messaging.domain.LanguagePreference.Owner;
import dev.sellerdesk.messaging.domain.LanguagePreference.User;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

@Entity
@Table(name = "language_preference")
class LanguagePreferenceEntity {

  /** In the place of a user's id: the account's own choice. */
  private static final String ACCOUNT = "";

  @Id UUID id;

  @TenantId
  @Column(name = "retailer_id")
  String retailerId;

  String userId;

  @Enumerated(EnumType.STRING)
  Language preferred;

  @Version long version;

  protected LanguagePreferenceEntity() {}

  LanguagePreferenceEntity(UUID id) {
    this.id = id;
  }

  static String userId(Owner owner) {
    return switch (owner) {
      case User(var userId) -> userId;
      case Account() -> ACCOUNT;
    };
  }

  void take(LanguagePreference preference) {
    retailerId = preference.retailerId();
    userId = userId(preference.owner());
    preferred = preference.preferred();
  }

  LanguagePreference toDomain() {
    Owner owner = userId.equals(ACCOUNT) ? new Account() : new User(userId);
    // Callers count from 1: 0 is "never chosen".
    return new LanguagePreference(retailerId, owner, preferred, version + 1);
  }
}
