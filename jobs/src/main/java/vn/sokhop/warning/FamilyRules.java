package vn.sokhop.warning;

import vn.sokhop.command.Run;

/** All rules of one family. */
public interface FamilyRules {
  WarningCode.Family family();

  /** Judges a night and adds what is found; what an earlier attempt left is gone already. */
  void judge(Run run);
}
