package vn.sokhop.intake;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.sokhop.intake.SurveyedFile.Identity;
import vn.sokhop.intake.reading.FileForm;
import vn.sokhop.intake.reading.TextFormat;

/** Who delivers and how it is to be read, by the name of the file: layouts first, then contract. */
final class DeliveryForms {
  private final IntakeProperties properties;

  DeliveryForms(IntakeProperties properties) {
    this.properties = properties;
  }

  /** One identity for each feed that the file feeds; none for a file of no feed. */
  List<Identity> identities(String fileName) {
    return FileName.parse(fileName).map(this::identity).stream().toList();
  }

  /** The identity that a delivery was surveyed with. */
  Optional<Identity> identity(String fileName, String layout) {
    return identities(fileName).stream()
        .filter(identity -> identity.layout().equals(layout))
        .findFirst();
  }

  private Identity identity(FileName name) {
    TextFormat format =
        new TextFormat(',', '"', StandardCharsets.UTF_8, 1, properties.maxRecordBytes());
    LocalDate date = name.businessDate();
    return new Identity(
        name.feed(),
        name.sender(),
        date,
        name.seq(),
        "",
        date,
        Optional.empty(),
        new FileForm(name.packing(), format, ""));
  }
}
