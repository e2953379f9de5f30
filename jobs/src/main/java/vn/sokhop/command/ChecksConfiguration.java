package vn.sokhop.command;

import java.util.List;

/** Looks for faults in a part of the configuration that its types alone cannot tell. */
@FunctionalInterface
public interface ChecksConfiguration {

  /** One line a fault, {@code file: key: what is wrong, what was expected}; empty: none. */
  List<String> problems();
}
