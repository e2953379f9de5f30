package vn.sokhop.notice.who;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The addresses a finding must not go to, because it is about them: every address of each signer it
 * names, and the contact that it calls into question. Rather one too many is passed over than one
 * too few: what a holder does not hear, his office hears.
 */
final class Concerned {
  /** A shorter one may be any number of a sentence. */
  private static final int SHORTEST_WORD = 4;

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private Concerned() {}

  static Set<String> addresses(About finding, UnitContacts unit) {
    Set<String> persons = new HashSet<>();
    String told = plain(String.join("\n", finding.texts()));
    String subject = Addresses.valid(finding.subject()).orElse("");
    for (Signer signer : unit.signers()) {
      if (isNamed(signer, finding, told) || hasContact(signer, finding, subject)) {
        persons.add(signer.personId());
      }
    }
    Set<String> addresses = new HashSet<>();
    for (Signer signer : unit.signers()) {
      if (signer.email() != null && persons.contains(signer.personId())) {
        addresses.add(signer.email());
      }
    }
    if (finding.code().equals("NOTICE_CONTACT_SHARED") && !subject.isEmpty()) {
      addresses.add(subject);
    }
    if (finding.code().equals("NOTICE_CONTACT_CHANGED_BEFORE_PAYMENT")) {
      addresses.addAll(unit.newSince(finding.contactsNewFrom()));
    }
    return addresses;
  }

  private static boolean isNamed(Signer signer, About finding, String told) {
    if (finding.family().equals("SIGNATURE")
        && finding.certificates().stream()
            .anyMatch(certificate -> plain(certificate).equals(plain(signer.certificate())))) {
      return true;
    }
    if (finding.code().equals("PAYEE_IS_SIGNER")
        && finding.payeeName() != null
        && squeezed(finding.payeeName()).equals(squeezed(signer.personName()))) {
      return true;
    }
    return List.of(signer.certificate(), signer.personId(), signer.personName()).stream()
        .map(Concerned::plain)
        .anyMatch(
            word ->
                word.equals(plain(finding.subject()))
                    || (word.length() >= SHORTEST_WORD && holds(told, word)));
  }

  private static boolean hasContact(Signer signer, About finding, String subject) {
    return finding.code().equals("NOTICE_CONTACT_SHARED")
        && (subject.isEmpty()
            ? !signer.phone().isEmpty() && signer.phone().equals(Addresses.phone(finding.subject()))
            : subject.equals(signer.email()));
  }

  /** Whether a text names a word, not only as a part of a longer one. */
  private static boolean holds(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      int end = at + word.length();
      if ((at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
          && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  private static String plain(String text) {
    return BLANKS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).strip())
        .replaceAll(" ");
  }

  private static String squeezed(String name) {
    return plain(name).replace(" ", "");
  }
}
