/**
 * Stage notice: who is told what. Reads the items of the night, movements of accounts, the registry
 * with its history and the addresses of offices; writes notices, the messages made of them and
 * every attempt to deliver one (schema notice), mails, or files in the outbox. The same thing is
 * told to the same recipient once, and never to a contact that it is about. Publishes nothing.
 */
@NullMarked
package vn.sokhop.notice;

import org.jspecify.annotations.NullMarked;
