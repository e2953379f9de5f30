package vn.sokhop.intake.storing;

import java.nio.file.Path;
import vn.sokhop.feed.Feed;
import vn.sokhop.intake.layout.Mapping;
import vn.sokhop.intake.line.DeliveryFacts;
import vn.sokhop.intake.reading.FileForm;

/**
 * A delivery that is being loaded.
 *
 * @param path where its file lies
 * @param sha256 of the file when it was surveyed
 */
public record Delivery(
    int id,
    Path path,
    String sha256,
    long bytes,
    FileForm form,
    Mapping mapping,
    DeliveryFacts facts) {
  public Feed feed() {
    return mapping.feed();
  }
}
