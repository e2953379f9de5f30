/** Audits over entries on a real PostgreSQL. */
@NullMarked
package vn.sokhop.reporting.audit;

import org.jspecify.annotations.NullMarked;
