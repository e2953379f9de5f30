@NullMarked
package vn.sokhop.notice;

import org.jspecify.annotations.NullMarked;
