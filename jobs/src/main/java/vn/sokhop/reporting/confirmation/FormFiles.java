package vn.sokhop.reporting.confirmation;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import vn.sokhop.reports.confirmation.ConfirmationForm;
import vn.sokhop.reports.confirmation.EstimateForm;
import vn.sokhop.reports.confirmation.estimate.EstimateForms;
import vn.sokhop.reports.confirmation.form.ConfirmationForms;
import vn.sokhop.reports.confirmation.form.OfficeBundle;

/**
 * Writes forms and the file of each office into a folder, on all processors. A file is written
 * under another name and moved when it is complete; one that is there is kept, so a run that was
 * killed goes on where it stopped, with the same bytes.
 */
final class FormFiles implements AutoCloseable {
  private static final int BATCH = 200;
  private static final int BATCHES_AHEAD = 6;

  private final FormReader balances;
  private final EstimateReader estimates;
  private final Path folder;
  private final ExecutorService workers =
      Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
  private final Semaphore ahead = new Semaphore(BATCHES_AHEAD);
  private final List<FormHead> batch = new ArrayList<>();
  private final List<FormHead> office = new ArrayList<>();
  private final List<CompletableFuture<Void>> ofOffice = new ArrayList<>();
  private final List<CompletableFuture<Void>> bundles = new ArrayList<>();
  private final String bundleTitle;
  private long forms;

  /**
   * For forms that come by office and unit.
   *
   * @param folder {@code confirmations}; files are {@code <office>/<unit>.pdf}, {@code
   *     <office>/<unit>-01a.pdf} and {@code <office>.pdf}
   */
  FormFiles(FormReader balances, EstimateReader estimates, Path folder, String bundleTitle) {
    this.balances = balances;
    this.estimates = estimates;
    this.folder = folder;
    this.bundleTitle = bundleTitle;
  }

  /** Takes the next form; it is written soon. */
  void add(FormHead head) {
    if (!office.isEmpty() && !office.get(0).officeCode().equals(head.officeCode())) {
      endOffice();
    }
    office.add(head);
    forms++;
    if (!Files.exists(file(head))) {
      batch.add(head);
    }
    if (batch.size() == BATCH) {
      send();
    }
  }

  /** Waits until everything is written; the number of forms. */
  long finish() throws IOException {
    endOffice();
    try {
      for (CompletableFuture<Void> bundle : bundles) {
        bundle.join();
      }
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof UncheckedIOException io) {
        throw io.getCause();
      }
      throw failed;
    }
    return forms;
  }

  private Path file(FormHead head) {
    return folder.resolve(head.officeCode()).resolve(head.fileName());
  }

  /** What is to be drawn, and where to. */
  private record Drawing(Path file, Writing writing) {}

  private List<Drawing> read(List<FormHead> heads) {
    List<Drawing> drawings = new ArrayList<>();
    for (ConfirmationForm form :
        balances.read(heads.stream().filter(head -> !head.ofEstimates()).toList())) {
      drawings.add(
          new Drawing(
              folder.resolve(form.officeCode()).resolve(FormHead.fileName(form.unitCode(), "06")),
              out -> ConfirmationForms.write(form, out)));
    }
    List<FormHead> ofEstimates = heads.stream().filter(FormHead::ofEstimates).toList();
    List<EstimateForm> forms = estimates.read(ofEstimates);
    for (int n = 0; n < forms.size(); n++) {
      EstimateForm form = forms.get(n);
      drawings.add(new Drawing(file(ofEstimates.get(n)), out -> EstimateForms.write(form, out)));
    }
    return drawings;
  }

  private void send() {
    if (batch.isEmpty()) {
      return;
    }
    ahead.acquireUninterruptibly();
    List<Drawing> read;
    try {
      read = read(List.copyOf(batch));
    } catch (RuntimeException broken) {
      ahead.release();
      throw broken;
    }
    batch.clear();
    ofOffice.add(
        CompletableFuture.runAsync(
                () -> read.forEach(drawing -> whole(drawing.file(), drawing.writing())), workers)
            .whenComplete((done, failed) -> ahead.release()));
  }

  private void endOffice() {
    if (office.isEmpty()) {
      return;
    }
    send();
    List<FormHead> heads = List.copyOf(office);
    CompletableFuture<?>[] before = ofOffice.toArray(CompletableFuture[]::new);
    bundles.add(CompletableFuture.allOf(before).thenRunAsync(() -> bundle(heads), workers));
    office.clear();
    ofOffice.clear();
  }

  private void bundle(List<FormHead> heads) {
    String code = heads.get(0).officeCode();
    Path file = folder.resolve(code + ".pdf");
    if (Files.exists(file)) {
      return;
    }
    StringBuilder identity = new StringBuilder();
    heads.forEach(head -> identity.append(head.digest()));
    whole(
        file,
        out -> {
          try (OfficeBundle bundle =
              new OfficeBundle(
                  bundleTitle + " " + code, identity.toString(), heads.get(0).asOf(), out)) {
            for (FormHead head : heads) {
              String symbol = head.ofEstimates() ? " " + head.form() : "";
              bundle.add(head.unitCode() + symbol + " " + head.unitName(), file(head));
            }
          }
        });
  }

  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private static void whole(Path file, Writing writing) {
    Path draft = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16)) {
        writing.to(out);
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
