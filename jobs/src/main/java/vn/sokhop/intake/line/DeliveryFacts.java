package vn.sokhop.intake.line;

import java.time.LocalDate;

/**
 * What a line's checks need to know of its delivery.
 *
 * @param sender office code, unit code or {@code all}
 * @param lastDate latest date a line may have: the delivery's own unless its layout says otherwise
 * @param oldestDate earliest date a line may have
 * @param knownUntil last day that the calendar knows without a gap from the delivery on
 */
public record DeliveryFacts(
    int deliveryId,
    String sender,
    LocalDate businessDate,
    LocalDate lastDate,
    LocalDate oldestDate,
    LocalDate knownUntil) {}
