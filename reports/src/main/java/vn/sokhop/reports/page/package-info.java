/**
 * Pages drawn by hand, for a fixed form that is made by the ten thousand and must be fast: text
 * that wraps, rows with boxes, heads of columns on several levels, blocks that stay whole, table
 * heads that return on the next page, page x of y. Takes texts and figures; gives a PDF whose bytes
 * depend on nothing else. Lengths are points, heights count from the foot of the page.
 */
@NullMarked
package vn.sokhop.reports.page;

import org.jspecify.annotations.NullMarked;
