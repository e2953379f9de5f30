@NullMarked
package vn.sokhop.notice.post;

import org.jspecify.annotations.NullMarked;
