package vn.sokhop.confirmation;

import java.sql.Types;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.sokhop.command.period.ChecksRequest;
import vn.sokhop.command.period.PeriodRequest;
import vn.sokhop.message.Language;
import vn.sokhop.message.Messages;

/** A confirmation is made of offices and units that have an account on the date of the night. */
@Component
class AccountsAsked implements ChecksRequest {
  private final JdbcClient db;
  private final Messages messages;

  AccountsAsked(JdbcClient db, Language language) {
    this.db = db;
    this.messages = Messages.of(AccountsAsked.class, language);
  }

  @Override
  public Optional<String> problem(PeriodRequest request, long nightRunId) {
    AsOf asOf = AsOf.night(db, nightRunId);
    boolean known =
        db.sql(
                """
                select exists (
                  select 1
                  from registry.account_on(:date) a
                  where (cast(:office as text) is null or a.office_code = :office)
                    and (cast(:unit as text) is null or a.unit_code = :unit))
                """)
            .param("date", asOf.date())
            .param("office", request.officeCode(), Types.VARCHAR)
            .param("unit", request.unitCode(), Types.VARCHAR)
            .query(Boolean.class)
            .single();
    return known
        ? Optional.empty()
        : Optional.of(messages.text("no.account", request.text(), asOf.date().toString()));
  }
}
