package dev.sellerdesk.messaging.adapter.in.rest;

import dev.sellerdesk.messaging.application.port.in.ChooseLanguage;
import dev.sellerdesk.messaging.domain.Language;
import dev.sellerdesk.messaging.domain.LanguagePreference.Owner;
import dev.sellerdesk.platform.problem.ProblemException;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "LanguageSettingRequest")
record LanguageSettingRequest(
    @Schema(
            description = "Dutch or English (M-54)",
            enumeration = {"nl", "en"},
            examples = "\"nl\"")
        @NotNull
        @Pattern(regexp = "nl|en", message = "is nl or en (M-54)")
        String preferred) {

  ChooseLanguage.Command toCommand(String retailerId, Owner owner, @Nullable Long basedOn) {
    Language language =
        Language.of(preferred)
            .orElseThrow(() -> ProblemException.badRequest("preferred", "is nl or en (M-54)"));
    return new ChooseLanguage.Command(retailerId, owner, language, basedOn);
  }
}
