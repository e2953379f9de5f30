package vn.sokhop.openitem;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the exception desk: {@code sokhop.openitem}.
 *
 * @param causes the causes a person may give when explaining or closing an item
 */
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
        Set<String> causes) {}
