/** Stage intake. */
@org.jspecify.annotations.NullMarked
package vn.sokhop.intake;
