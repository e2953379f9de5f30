/** Tests of what commands and stages say to each other. */
@NullMarked
package vn.sokhop.command;

import org.jspecify.annotations.NullMarked;
