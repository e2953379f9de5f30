/** Kernel: the database of the program: server, connections, migrations, the run lock. */
@NullMarked
package vn.sokhop.database;

import org.jspecify.annotations.NullMarked;
