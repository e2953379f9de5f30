package vn.sokhop.command.notice;

/** Something the service does between nights, about once a minute. */
@FunctionalInterface
public interface Errand {

  /** Does what is due and comes back soon; trouble is logged, not thrown. */
  void run();
}
