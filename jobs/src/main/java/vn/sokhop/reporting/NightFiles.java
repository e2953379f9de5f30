package vn.sokhop.reporting;

import java.io.IOException;
import java.nio.file.Path;
import vn.sokhop.command.Run;

/** Further files of a night; each bean writes its own into the folder of the night's reports. */
@FunctionalInterface
public interface NightFiles {
  void write(Run night, Path folder) throws IOException;
}
