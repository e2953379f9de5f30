/**
 * The model of one night: what the exception listing and the summary show. Figures are complete
 * when they come here; amounts are signed, seen from the account's owner (increase positive),
 * differences are unit minus treasury.
 */
@NullMarked
package vn.sokhop.reports.night;

import org.jspecify.annotations.NullMarked;
