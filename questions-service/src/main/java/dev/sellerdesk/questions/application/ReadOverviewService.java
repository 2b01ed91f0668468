package dev.sellerdesk.questions.application;

import dev.sellerdesk.platform.AcrossRetailers;
import dev.sellerdesk.platform.UseCase;
import dev.sellerdesk.questions.application.port.in.ReadOverview;
import dev.sellerdesk.questions.application.port.out.QuestionOverview;
import dev.sellerdesk.questions.application.port.out.QuestionOverview.Reader;
import dev.sellerdesk.questions.application.port.out.RetailerDirectory;
import dev.sellerdesk.questions.domain.Country;
import dev.sellerdesk.questions.domain.CustomerQuestion;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;

@UseCase
class ReadOverviewService implements ReadOverview {

  private final QuestionOverview overview;
  private final RetailerDirectory retailers;
  private final QuestionPresenter presenter;
  private final Clock clock;

  ReadOverviewService(
      QuestionOverview overview,
      RetailerDirectory retailers,
      QuestionPresenter presenter,
      Clock clock) {
    this.overview = overview;
    this.retailers = retailers;
    this.presenter = presenter;
    this.clock = clock;
  }

  @Override
  public Found find(OverviewQuery query) {
    return found(query, Reader.SELLER, presenter::toSeller);
  }

  @Override
  @AcrossRetailers
  public Found findForPartnerservice(OverviewQuery query) {
    return found(query, Reader.PARTNERSERVICE, presenter::toPartnerservice);
  }

  /**
   * Words are taken as written first; when that finds nothing at all, what is similar is shown
   * instead.
   */
  private Found found(
      OverviewQuery query,
      Reader reader,
      Function<List<CustomerQuestion>, List<QuestionDetail>> presented) {
    ZoneId zone = zoneOf(query);
    Instant now = clock.instant();
    OverviewQuery asked = query;
    List<CustomerQuestion> rows = overview.list(asked, reader, zone, now);
    if (rows.isEmpty() && asked.mayBeMistyped()) {
      asked = asked.similar();
      rows = overview.list(asked, reader, zone, now);
    }
    return new Found(presented.apply(rows), asked.matching());
  }

  private ZoneId zoneOf(OverviewQuery query) {
    return query.retailer() == null
        ? Country.NL.zone()
        : retailers.termsOf(query.retailer()).country().zone();
  }
}
