package vn.sokhop.notice.who;

import org.jspecify.annotations.Nullable;

/**
 * A person and a certificate, as the registry ever stated them; a person may stand in several
 * lines.
 *
 * @param email a valid address; null: none
 * @param phone in the form of {@link Addresses#phone}
 */
public record Signer(
    String personId, String personName, String certificate, @Nullable String email, String phone) {}
