package vn.sokhop.sample.treasury;

/** What moves on an account. Days are asked for once each, in order, from 0. */
@FunctionalInterface
public interface Traffic {
  AccountDay day(int day);
}
