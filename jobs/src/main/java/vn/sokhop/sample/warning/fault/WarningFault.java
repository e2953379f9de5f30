package vn.sokhop.sample.warning.fault;

/** Plants one case and tells what the nights must list because of it. */
@FunctionalInterface
interface WarningFault {
  void plant(WarningPlot plot);
}
