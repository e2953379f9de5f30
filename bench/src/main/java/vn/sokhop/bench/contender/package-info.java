/**
 * What a night is compared with, each a program of its own: plain COPY and join, a textbook job of
 * Spring Batch, an analytical engine. Each reads the files of an inbox and tells when it read the
 * first byte, when the last commit was done, and what it counted.
 */
@NullMarked
package vn.sokhop.bench.contender;

import org.jspecify.annotations.NullMarked;
