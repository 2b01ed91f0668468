package dev.sellerdesk.messaging.adapter.in.rest;

import dev.sellerdesk.messaging.application.LanguageSetting;
import dev.sellerdesk.messaging.application.port.in.ChooseLanguage;
import dev.sellerdesk.messaging.application.port.in.ReadLanguageSetting;
import dev.sellerdesk.messaging.domain.LanguagePreference.Account;
import dev.sellerdesk.messaging.domain.LanguagePreference.Owner;
import dev.sellerdesk.messaging.domain.LanguagePreference.User;
import dev.sellerdesk.platform.rest.ETags;
import dev.sellerdesk.platform.rest.IfMatch;
import dev.sellerdesk.platform.security.Caller;
import dev.sellerdesk.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/settings/language")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Language",
    description = "The language in which messages are read: Dutch or English (M-54)")
class LanguageSettingsResource {

  private final ReadLanguageSetting readSetting;
  private final ChooseLanguage chooseLanguage;
  private final Caller caller;
  private final ETags tags;

  LanguageSettingsResource(
      ReadLanguageSetting readSetting, ChooseLanguage chooseLanguage, Caller caller, ETags tags) {
    this.readSetting = readSetting;
    this.chooseLanguage = chooseLanguage;
    this.caller = caller;
    this.tags = tags;
  }

  @Schema(name = "LanguageSetting")
  record LanguageSettingView(
      @Schema(
              enumeration = {"nl", "en"},
              examples = "\"nl\"")
          String preferred,
      @Schema(description = "Whose choice that is: your own, the account's, or nobody's yet")
          LanguageSetting.Source source) {

    static LanguageSettingView of(LanguageSetting setting) {
      return new LanguageSettingView(setting.preferred().code(), setting.source());
    }
  }

  @GET
  @RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN})
  @Operation(
      operationId = "getLanguage",
      summary = "Your language",
      description = "What you chose, else what your account chose.")
  @APIResponseSchema(
      responseCode = "200",
      responseDescription = "The language that holds for you",
      value = LanguageSettingView.class)
  @APIResponse(responseCode = "304", description = "As the client has it")
  public Response mine() {
    return read(new User(caller.userId()));
  }

  @PUT
  @RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN})
  @Operation(operationId = "chooseLanguage", summary = "Choose your language")
  @APIResponseSchema(
      responseCode = "200",
      responseDescription = "The language that holds for you from now on",
      value = LanguageSettingView.class)
  public Response chooseMine(
      @Valid @BeanParam IfMatch ifMatch, @NotNull @Valid LanguageSettingRequest request) {
    return choose(new User(caller.userId()), ifMatch, request);
  }

  @GET
  @Path("/account")
  @RolesAllowed({Roles.SELLER, Roles.SELLER_ADMIN})
  @Operation(
      operationId = "getAccountLanguage",
      summary = "The account's language",
      description =
          "For everybody who chose none, and for the mails that tell of questions (Q-11).")
  @APIResponseSchema(
      responseCode = "200",
      responseDescription = "The language of the account",
      value = LanguageSettingView.class)
  @APIResponse(responseCode = "304", description = "As the client has it")
  public Response ofAccount() {
    return read(new Account());
  }

  @PUT
  @Path("/account")
  @RolesAllowed(Roles.SELLER_ADMIN)
  @Operation(operationId = "chooseAccountLanguage", summary = "Choose the account's language")
  @APIResponseSchema(
      responseCode = "200",
      responseDescription = "The language of the account from now on",
      value = LanguageSettingView.class)
  public Response chooseOfAccount(
      @Valid @BeanParam IfMatch ifMatch, @NotNull @Valid LanguageSettingRequest request) {
    return choose(new Account(), ifMatch, request);
  }

  private Response read(Owner owner) {
    LanguageSetting setting =
        readSetting.read(new ReadLanguageSetting.Query(caller.requireRetailerId(), owner));
    return tags.ok(LanguageSettingView.of(setting), setting.version());
  }

  private Response choose(Owner owner, IfMatch ifMatch, LanguageSettingRequest request) {
    LanguageSetting setting =
        chooseLanguage.choose(
            request.toCommand(caller.requireRetailerId(), owner, ifMatch.version()));
    return tags.withTag(Response.ok(), LanguageSettingView.of(setting), setting.version());
  }
}
