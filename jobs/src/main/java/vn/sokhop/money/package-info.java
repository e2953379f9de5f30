/** Kernel: amounts of money. Never binary floating point; a currency knows its decimals. */
@NullMarked
package vn.sokhop.money;

import org.jspecify.annotations.NullMarked;
