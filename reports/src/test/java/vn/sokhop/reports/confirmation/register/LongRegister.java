package vn.sokhop.reports.confirmation.register;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.sokhop.reports.confirmation.RegisterRow;
import vn.sokhop.reports.house.Rows;

/** Writes a register of very many accounts; run in a machine with little memory. */
final class LongRegister {
  private LongRegister() {}

  /** Arguments: accounts, file. */
  public static void main(String[] arguments) throws IOException {
    int count = Integer.parseInt(arguments[0]);
    List<RegisterRow> pattern = DemoRegister.rows();
    Rows<RegisterRow> many =
        rows -> {
          for (int i = 0; i < count; i++) {
            rows.accept(pattern.get(i % pattern.size()));
          }
        };
    try (OutputStream out = Files.newOutputStream(Path.of(arguments[1]))) {
      RegisterWorkbook.write(
          DemoRegister.summary(DemoRegister.VI, 30), Rows.of(DemoRegister.toChase()), many, out);
    }
  }
}
