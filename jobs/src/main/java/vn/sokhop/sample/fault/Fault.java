package vn.sokhop.sample.fault;

/** Plants one fault and tells what the nights must list because of it. */
@FunctionalInterface
interface Fault {
  void plant(Plot plot);
}
