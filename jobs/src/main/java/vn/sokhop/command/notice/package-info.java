/**
 * Kernel: what commands, nights and the service have to do with notices: the desk where they are
 * looked at and sent, the telling of a night that failed, errands between nights.
 */
@NullMarked
package vn.sokhop.command.notice;

import org.jspecify.annotations.NullMarked;
