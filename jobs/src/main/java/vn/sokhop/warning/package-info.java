/**
 * Stage warning: would a stolen signature be seen, would odd spending be seen? Reads the entries of
 * the judged days with their certificates, the registry and balances; writes baselines of accounts
 * and units, and findings of the families SIGNATURE and SPENDING; publishes the findings. Each rule
 * of {@code formats.md} §3.5 has its switch, severity, scope and parameters in {@code
 * config/warnings.yml}.
 */
@NullMarked
package vn.sokhop.warning;

import org.jspecify.annotations.NullMarked;
