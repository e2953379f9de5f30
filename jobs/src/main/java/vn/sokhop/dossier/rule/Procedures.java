package vn.sokhop.dossier.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the rule of a dossier. */
public final class Procedures {
  private final Map<String, List<Choice>> choices = new HashMap<>();
  private final List<AppliedRule> all = new ArrayList<>();

  /** A version with the rules it may lead to: its own first, then one a window. */
  private record Choice(Procedure.Version version, List<AppliedRule> rules) {
    AppliedRule of(LocalDate sent) {
      for (int i = 0; i < version.windows().size(); i++) {
        if (version.windows().get(i).holds(sent)) {
          return rules.get(i + 1);
        }
      }
      return rules.get(0);
    }
  }

  /**
   * The procedures of an installation.
   *
   * @throws IllegalArgumentException when a code is there twice or two of its versions overlap
   */
  public Procedures(List<Procedure> procedures) {
    for (Procedure procedure : procedures) {
      if (choices.containsKey(procedure.code())) {
        throw new IllegalArgumentException(procedure.code() + " is there twice");
      }
      List<Choice> versions = new ArrayList<>();
      for (Procedure.Version version : procedure.rules()) {
        for (Choice other : versions) {
          if (overlap(version, other.version())) {
            throw new IllegalArgumentException(
                "%s: the rules from %s and from %s are in force on the same days"
                    .formatted(procedure.code(), other.version().from(), version.from()));
          }
        }
        versions.add(choice(procedure.code(), version));
      }
      choices.put(procedure.code(), versions);
    }
  }

  private static boolean overlap(Procedure.Version one, Procedure.Version other) {
    return one.isInForce(other.from()) || other.isInForce(one.from());
  }

  private Choice choice(String code, Procedure.Version version) {
    List<AppliedRule> rules = new ArrayList<>();
    rules.add(rule(code, version, version.limit(), false));
    version.windows().forEach(window -> rules.add(rule(code, version, window.limit(), true)));
    return new Choice(version, rules);
  }

  private AppliedRule rule(String code, Procedure.Version version, Limit limit, boolean window) {
    AppliedRule rule =
        new AppliedRule(
            all.size() + 1, code, version.from(), version.article(), version.sure(), limit, window);
    all.add(rule);
    return rule;
  }

  /** Every rule there is, by its number. */
  public List<AppliedRule> all() {
    return List.copyOf(all);
  }

  public boolean knows(String code) {
    return choices.containsKey(code);
  }

  /**
   * The rule of a dossier: the one in force on the local day of its receipt; a dossier of a budget
   * year that stays under an earlier version is judged by that one (Decree 347/2025, article 16).
   *
   * @param day local day of valid receipt; of sending, as long as there is none
   * @param sent local day of sending: decides about special windows
   */
  public Optional<AppliedRule> find(
      String code, LocalDate day, LocalDate sent, @Nullable Integer budgetYear) {
    List<Choice> versions = choices.getOrDefault(code, List.of());
    for (Choice choice : versions) {
      if (choice.version().keeps(budgetYear, day)) {
        return Optional.of(choice.of(sent));
      }
    }
    for (Choice choice : versions) {
      if (choice.version().isInForce(day)) {
        return Optional.of(choice.of(sent));
      }
    }
    return Optional.empty();
  }
}
