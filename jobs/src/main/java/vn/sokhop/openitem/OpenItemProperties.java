package vn.sokhop.openitem;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the exception desk: {@code sokhop.openitem}.
 *
 * @param causes the causes a person may give when explaining or closing an item
 * @param silenceDays how many calendar days after the last night a note of false alarm may hold
 */
@Validated
@ConfigurationProperties("sokhop.openitem")
public record OpenItemProperties(
    @DefaultValue({
          "IN_TRANSIT",
          "AUTOMATIC_PAYMENT",
          "RETURNED_TRANSFER",
          "UNIT_ERROR",
          "TREASURY_ERROR",
          "WRONG_CODING",
          "SENT_TWICE",
          "FILE_ERROR",
          "OTHER"
        })
        Set<String> causes,
    @DefaultValue("92") @Min(1) @Max(366) int silenceDays) {}
