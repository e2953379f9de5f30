package vn.sokhop.warning.signature;

import java.util.List;
import vn.sokhop.warning.WarningCode;

/**
 * What a rule found about an entry.
 *
 * @param arguments what its sentence needs beyond the entry
 * @param lines the lines of the registry it was compared with
 */
record Hit(WarningCode code, List<String> arguments, List<RegisteredSigner> lines) {
  Hit {
    arguments = List.copyOf(arguments);
    lines = List.copyOf(lines);
  }
}
