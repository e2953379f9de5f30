package vn.sokhop.message;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;

/**
 * The name of a person as a reader sees it. Capitals, blanks, punctuation, invisible characters and
 * the form in which letters are written do not count, nor do letters of other scripts that look
 * alike; Vietnamese marks do (Hùng and Hưng are two people).
 */
public final class PersonName {
  private static final int LETTERS_OF_A_NAME = 2;
  private static final Normalizer2 FOLDED = Normalizer2.getNFKCCasefoldInstance();
  private static final SpoofChecker LOOKS = new SpoofChecker.Builder().build();

  private PersonName() {}

  /** Whether both are names, and not of one person. */
  public static boolean areTwoPeople(String one, String other) {
    return isName(one) && isName(other) && !seen(one).equals(seen(other));
  }

  private static boolean isName(String written) {
    return FOLDED
            .normalize(written)
            .codePoints()
            .filter(Character::isLetter)
            .limit(LETTERS_OF_A_NAME)
            .count()
        == LETTERS_OF_A_NAME;
  }

  private static String seen(String written) {
    StringBuilder letters = new StringBuilder();
    FOLDED
        .normalize(written)
        .codePoints()
        .filter(PersonName::counts)
        .forEach(letters::appendCodePoint);
    return LOOKS.getSkeleton(letters.toString());
  }

  private static boolean counts(int character) {
    return Character.isLetterOrDigit(character)
        || Character.getType(character) == Character.NON_SPACING_MARK
        || Character.getType(character) == Character.COMBINING_SPACING_MARK;
  }
}
