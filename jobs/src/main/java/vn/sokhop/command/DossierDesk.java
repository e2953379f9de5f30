package vn.sokhop.command;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The desk where people look dossiers up. What is shown is judged anew from what was said by an
 * instant, with the rules in force today; nothing is written. Times are local to Asia/Ho_Chi_Minh.
 */
public interface DossierDesk {

  /**
   * Open dossiers, oldest limit first, one plain line each, and how many there are of each state.
   *
   * @throws OperatorException when the filter makes no sense
   */
  List<String> list(DossierFilter filter, LocalDateTime asOf);

  /**
   * Everything about one dossier.
   *
   * @param lastNight the night whose open findings are shown; null: none is complete
   * @throws OperatorException when nothing was said of such a dossier by then
   */
  List<String> show(String dossierNo, LocalDateTime asOf, @Nullable Run lastNight);
}
