/**
 * Dossier, rules: which limit a procedure has on which day, by which article, and how sure it is.
 * Reads {@code config/procedures.yml} alone; writes nothing. Pure.
 */
@NullMarked
package vn.sokhop.dossier.rule;

import org.jspecify.annotations.NullMarked;
