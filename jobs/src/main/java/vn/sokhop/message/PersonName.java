package vn.sokhop.message;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.util.Set;
import java.util.TreeSet;

/**
 * The name of a person as a reader sees it. Capitals, blanks, punctuation, invisible characters and
 * the form in which letters are written do not count, nor do letters of other scripts that look
 * alike; the marks of Vietnamese vowels do (Hùng and Hưng are two people), others do not.
 */
public final class PersonName {
  private static final int LETTERS_OF_A_NAME = 2;
  private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();
  private static final Normalizer2 FOLDED = Normalizer2.getNFKCCasefoldInstance();
  private static final Normalizer2 DECOMPOSED = Normalizer2.getNFDInstance();
  private static final SpoofChecker LOOKS = new SpoofChecker.Builder().build();
  private static final String VOWELS = "aeiouy";

  /** Grave, acute, circumflex, tilde, breve, hook above, horn, dot below. */
  private static final String MARKS = "\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323";

  private PersonName() {}

  /** Whether both are names, and not of one person. */
  public static boolean areTwoPeople(String one, String other) {
    String first = seen(one);
    String second = seen(other);
    return isName(first) && isName(second) && !first.equals(second);
  }

  private static boolean isName(String seen) {
    return seen.codePoints().filter(Character::isLetter).limit(LETTERS_OF_A_NAME).count()
        == LETTERS_OF_A_NAME;
  }

  private static String seen(String written) {
    String latin = COMPATIBLE.normalize(withoutLooseAccents(written));
    StringBuilder letters = new StringBuilder();
    latin.codePoints().mapToObj(PersonName::asLatin).forEach(letters::append);
    return withVietnameseMarks(DECOMPOSED.normalize(FOLDED.normalize(letters)));
  }

  /** An accent that stands by itself would become one of the letter before it. */
  private static String withoutLooseAccents(String written) {
    StringBuilder kept = new StringBuilder();
    written
        .codePoints()
        .filter(character -> Character.getType(character) != Character.MODIFIER_SYMBOL)
        .filter(character -> Character.getType(character) != Character.MODIFIER_LETTER)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** Before capitals are folded: a Cyrillic capital looks like a Latin one, its small form not. */
  private static String asLatin(int character) {
    String itself = Character.toString(character);
    if (!UCharacter.isLetter(character) || UScript.getScript(character) == UScript.LATIN) {
      return itself;
    }
    String alike = LOOKS.getSkeleton(itself);
    return !alike.isEmpty() && UScript.getScript(alike.codePointAt(0)) == UScript.LATIN
        ? alike
        : itself;
  }

  private static String withVietnameseMarks(String decomposed) {
    StringBuilder name = new StringBuilder();
    Set<Integer> marks = new TreeSet<>();
    boolean vowel = false;
    for (int character : decomposed.codePoints().toArray()) {
      if (Character.isLetterOrDigit(character)) {
        marks.forEach(name::appendCodePoint);
        marks.clear();
        String look = look(character);
        vowel = !look.isEmpty() && VOWELS.contains(look);
        name.append(look);
      } else if (vowel && MARKS.indexOf(character) >= 0) {
        marks.add(character);
      }
    }
    marks.forEach(name::appendCodePoint);
    return name.toString();
  }

  /** One look of a small letter or digit; a capital I, a small l and a one look alike. */
  private static String look(int character) {
    String alike = FOLDED.normalize(LOOKS.getSkeleton(Character.toString(character)));
    return alike.equals("l") ? "i" : alike;
  }
}
