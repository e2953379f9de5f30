package vn.sokhop.sample.dossier.fault;

/** Plants one fault of a dossier and tells what the nights must list because of it. */
@FunctionalInterface
interface DossierFault {
  void plant(DossierPlot plot);
}
