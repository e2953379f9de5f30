package vn.sokhop.sample.treasury;

import java.util.Map;

/**
 * A line of the unit's own book.
 *
 * @param date index of the day it is dated
 * @param amount owner-side signed, in đồng
 * @param voucher as the unit writes it; empty where there is none
 * @param odd columns that are written as given here instead of what they should be
 */
public record UnitRecord(
    String id, int date, long amount, String voucher, Purpose purpose, Map<String, String> odd) {}
