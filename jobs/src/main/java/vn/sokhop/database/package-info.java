/**
 * Kernel: the PostgreSQL behind everything. By default a server of our own that keeps its data
 * under the home folder, durable and closed to other users of the machine; by {@code SOKHOP_DB_URL}
 * a server run by somebody else. Publishes the pool, the lock of a run, and the way of many rows
 * into a table; the tables belong to the stages.
 */
@NullMarked
package vn.sokhop.database;

import org.jspecify.annotations.NullMarked;
