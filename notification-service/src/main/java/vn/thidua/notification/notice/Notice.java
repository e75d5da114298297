package vn.thidua.notification.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thidua.notification.delivery.Delivery;

/**
 * Something that somebody is to be told, by mail and in the app (tin báo).
 *
 * @param rung       part of the key (about, rung, recipient, channel)
 * @param unitCode   the unit it concerns; its head is told unless a person is named
 * @param personId   the person to be told
 * @param besides    a person who is not told: it is that person's own doing
 * @param withinUnit nobody outside this unit's subtree is told
 */
record Notice(
        Delivery.Kind kind,
        String about,
        String rung,
        Delivery.Role role,
        @Nullable String unitCode,
        @Nullable String personId,
        @Nullable String besides,
        @Nullable String withinUnit,
        @Nullable String campaignId,
        @Nullable String obligationId,
        String title,
        Object facts,
        String inboxTitle,
        String inboxBody,
        String link) {

    Notice(
            Delivery.Kind kind,
            String about,
            String rung,
            Delivery.Role role,
            @Nullable String unitCode,
            @Nullable String personId,
            @Nullable String withinUnit,
            @Nullable String campaignId,
            @Nullable String obligationId,
            String title,
            Object facts,
            String inboxTitle,
            String inboxBody,
            String link) {
        this(
                kind,
                about,
                rung,
                role,
                unitCode,
                personId,
                null,
                withinUnit,
                campaignId,
                obligationId,
                title,
                facts,
                inboxTitle,
                inboxBody,
                link);
    }

    /** The same fact is told to the same person in the app once. */
    String inboxKey() {
        return inboxKey(about, rung);
    }

    static String inboxKey(String about, String rung) {
        return about + "|" + rung;
    }

    /** A notice that waits. */
    record Waiting(long id, Instant createdAt, Notice notice) {}
}
