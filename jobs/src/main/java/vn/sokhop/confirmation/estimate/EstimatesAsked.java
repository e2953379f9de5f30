package vn.sokhop.confirmation.estimate;

import java.sql.Types;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.sokhop.command.period.ChecksRequest;
import vn.sokhop.command.period.PeriodRequest;
import vn.sokhop.confirmation.AsOf;
import vn.sokhop.message.Language;
import vn.sokhop.message.Messages;

/** A quarter is made of the rows of estimates that came for it; a year has its balances. */
@Component
class EstimatesAsked implements ChecksRequest {
  private final JdbcClient db;
  private final Messages messages;

  EstimatesAsked(JdbcClient db, Language language) {
    this.db = db;
    this.messages = Messages.of(EstimatesAsked.class, language);
  }

  @Override
  public Optional<String> problem(PeriodRequest request, long nightRunId) {
    if (request.kind() != PeriodRequest.Kind.QUARTER) {
      return Optional.empty();
    }
    AsOf asOf = AsOf.night(db, nightRunId);
    boolean hasRows =
        db.sql(EstimateIssueSql.HAS_ROWS)
            .param("label", request.label())
            .param("date", asOf.date())
            .param("watermark", asOf.watermark())
            .param("office", request.officeCode(), Types.VARCHAR)
            .param("unit", request.unitCode(), Types.VARCHAR)
            .query(Boolean.class)
            .single();
    return hasRows
        ? Optional.empty()
        : Optional.of(messages.text("nothing.delivered", request.text(), asOf.date().toString()));
  }
}
