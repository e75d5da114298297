package vn.thidua.stack.mail;

import java.time.Instant;

/** What the list shows of a mail (thư). */
public record Mail(String id, String to, String from, String subject, Instant receivedAt) {}
