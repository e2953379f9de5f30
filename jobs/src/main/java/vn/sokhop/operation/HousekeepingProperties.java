package vn.sokhop.operation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is thrown away in time: {@code sokhop.housekeeping}.
 *
 * @param batchMetadataDays days the framework's record of job executions is kept; 0: for ever. The
 *     record of runs itself is never deleted.
 */
@ConfigurationProperties("sokhop.housekeeping")
public record HousekeepingProperties(@DefaultValue("90") int batchMetadataDays) {
  /** Deleted after one night at most, so that a long rest does not make one night slow. */
  static final int AT_MOST = 200;

  public HousekeepingProperties {
    if (batchMetadataDays < 0) {
      throw new IllegalArgumentException("batch-metadata-days must be 0 or more");
    }
  }
}
