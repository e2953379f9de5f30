@NullMarked
package vn.sokhop.notice.who;

import org.jspecify.annotations.NullMarked;
