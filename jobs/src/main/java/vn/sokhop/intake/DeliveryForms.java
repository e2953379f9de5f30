package vn.sokhop.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import vn.sokhop.intake.IntakeProperties.ControlFileRule;
import vn.sokhop.intake.SurveyedFile.Identity;
import vn.sokhop.intake.layout.Layout;
import vn.sokhop.intake.layout.Layouts;
import vn.sokhop.intake.layout.Mapping;
import vn.sokhop.intake.layout.NameParts;
import vn.sokhop.intake.reading.FileForm;
import vn.sokhop.intake.reading.Packing;
import vn.sokhop.intake.reading.TextFormat;

/** Who delivers and how it is to be read, by the name of the file: layouts first, then contract. */
final class DeliveryForms {
  private final IntakeProperties properties;
  private final Supplier<Layouts> layouts;

  DeliveryForms(IntakeProperties properties, Supplier<Layouts> layouts) {
    this.properties = properties;
    this.layouts = layouts;
  }

  /** One identity for each feed that the file feeds; none for a file of no feed. */
  List<Identity> identities(String fileName) {
    List<Identity> foreign = new ArrayList<>();
    for (Layout layout : layouts.get().matching(fileName)) {
      NameParts parts = NameParts.of(layout, fileName).orElseThrow();
      if (parts.misfit().isPresent()) {
        return List.of();
      }
      if (parts.isWhole()) {
        foreign.add(identity(fileName, layout, parts));
      }
    }
    return foreign.isEmpty()
        ? FileName.parse(fileName).map(this::identity).stream().toList()
        : foreign;
  }

  /** Why the name of a file is that of no feed. */
  FileVerdict noFeed(String fileName) {
    return layouts.get().matching(fileName).stream()
        .flatMap(layout -> NameParts.of(layout, fileName).stream())
        .flatMap(parts -> parts.misfit().stream())
        .map(
            misfit ->
                FileVerdict.of(
                    FileReason.NAME_NOT_OF_LAYOUT, misfit.group(), misfit.value(), misfit.layout()))
        .findFirst()
        .orElse(FileVerdict.of(FileReason.NO_FEED));
  }

  /** The identity that a delivery was surveyed with. */
  Optional<Identity> identity(String fileName, String layout) {
    return identities(fileName).stream()
        .filter(identity -> identity.layout().equals(layout))
        .findFirst();
  }

  private Identity identity(FileName name) {
    TextFormat format = TextFormat.ofContract(properties.maxRecordBytes());
    LocalDate date = name.businessDate();
    return new Identity(
        new Mapping(name.feed(), Optional.empty()),
        name.sender(),
        date,
        name.seq(),
        date,
        Optional.empty(),
        new FileForm(name.packing(), format, "", limits()));
  }

  private Identity identity(String fileName, Layout layout, NameParts parts) {
    LocalDate date = parts.date().orElseThrow();
    TextFormat format =
        new TextFormat(
            layout.separator(),
            layout.quote(),
            layout.encoding(),
            layout.headerLine(),
            properties.maxRecordBytes());
    return new Identity(
        new Mapping(layout.feed(), Optional.of(layout)),
        parts.sender().orElseThrow(),
        date,
        parts.seq().orElse(1),
        layout.linesUpTo().orElse(date),
        layout.controlFile().isEmpty()
            ? Optional.empty()
            : Optional.of(ControlFileRule.valueOf(layout.controlFile().toUpperCase(Locale.ROOT))),
        new FileForm(Packing.ofName(fileName), format, layout.sheet(), limits()));
  }

  private FileForm.Limits limits() {
    return new FileForm.Limits(
        properties.maxUnpackedBytes(), properties.maxRows(), properties.maxUnpackedTextBytes());
  }
}
