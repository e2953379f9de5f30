package vn.sokhop.warning.signature;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One of the two signatures of an entry. Times are local to Asia/Ho_Chi_Minh.
 *
 * @param certificate trimmed; without a letter or digit: none
 * @param signedAt null: not said
 * @param instant when it counts as made: {@code signedAt}, else when the entry was posted
 */
record Signature(
    Role role, String certificate, @Nullable LocalDateTime signedAt, LocalDateTime instant) {
  static Signature of(
      Role role, String certificate, @Nullable LocalDateTime signedAt, LocalDateTime postedAt) {
    return new Signature(role, certificate, signedAt, signedAt == null ? postedAt : signedAt);
  }

  boolean isMissing() {
    return Signers.key(certificate).isEmpty();
  }
}
