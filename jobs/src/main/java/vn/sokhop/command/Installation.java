package vn.sokhop.command;

/**
 * What is running, as every report names it.
 *
 * @param version of the program
 * @param configDigest SHA-256 of the configuration in force, passwords left out, 64 hex digits
 */
public record Installation(String version, String configDigest) {}
