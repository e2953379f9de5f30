package vn.sokhop.command.period;

import java.nio.file.Path;
import java.util.List;

/** Forms that were issued before, printed once more. The stage that draws them is the one bean. */
public interface FormCopies {

  /**
   * Writes one version of a unit's forms again, with the bytes it was issued with as long as texts
   * and names of offices are configured as then.
   *
   * @param request with a unit; without an office every office that has accounts of it
   * @return the files, by office
   * @throws vn.sokhop.command.OperatorException where there is no such version
   */
  List<Path> write(PeriodRequest request, int version);
}
