/** Tests of the limits that dossier faults state. */
@NullMarked
package vn.sokhop.sample.dossier.fault;

import org.jspecify.annotations.NullMarked;
