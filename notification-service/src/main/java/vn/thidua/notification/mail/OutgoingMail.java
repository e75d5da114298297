package vn.thidua.notification.mail;

import org.jspecify.annotations.Nullable;

/**
 * A finished mail to one person (thư).
 *
 * @param list   left part of List-Id, so that people can filter by kind
 * @param thread what it belongs to; mails of one thread are shown together
 */
public record OutgoingMail(
        String subject,
        String text,
        String html,
        String list,
        @Nullable String thread) {}
