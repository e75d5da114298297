package vn.thidua.notification.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What a year must have come to, counted from the ledger and from what the mail server took.
 *
 * @param ask the first column of what a statement finds
 */
record Verdict(Function<String, List<String>> ask) {

    void nothingWaitsOrFailed() {
        assertThat(ask.apply("select title from delivery where state in ('QUEUED', 'DEFERRED', 'FAILED')"))
                .as("waits or failed")
                .isEmpty();
        assertThat(ask.apply("select obligation_id || rung from reminder where state = 'PLANNED'"))
                .as("planned and never dispatched")
                .isEmpty();
    }

    void nothingWasMissed() {
        assertThat(ask.apply("""
                        select o.title from obligation o where o.state in ('OPEN', 'OVERDUE') and not exists (
                            select 1 from delivery d where d.about = o.obligation_id and d.state = 'SENT'
                                and d.rung like 'T+3/%' and d.role = 'PRINCIPAL')"""))
                .as("late, and it did not climb to the principal")
                .isEmpty();
        assertThat(ask.apply("""
                        select o.title from obligation o where o.state <> 'WAIVED'
                            and coalesce(o.closed_at, 'infinity') > o.due_at - interval '2 days' and not exists (
                            select 1 from delivery d where d.about = o.obligation_id and d.state = 'SENT'
                                and d.kind = 'REMINDER' and d.ended_at <= o.due_at)"""))
                .as("open until near its due day and not reminded of in time")
                .isEmpty();
    }

    void nothingCameForWhatWasClosed() {
        assertThat(ask.apply("""
                        select o.title from delivery d join obligation o on o.obligation_id = d.about
                        where d.state = 'SENT' and d.ended_at > o.closed_at""")).as("sent for what was closed").isEmpty();
    }

    void nothingIsInTheLedgerTwice() {
        assertThat(
                        ask.apply(
                                "select about || rung || person_id from delivery group by about, rung, person_id having count(*) > 1"))
                .as("twice in the ledger")
                .isEmpty();
    }

    /**
     * The ledger and the mailboxes agree: what the one calls sent the others hold.
     *
     * @param arrived Message-IDs of all that the mail server took, repeats included
     * @return those that it took more than once: each time the sender was killed before it could note the answer
     */
    List<String> theMailServerSaw(List<String> arrived) {
        List<String> sent = ask.apply("""
                select '<' || message_id || '@thidua.local>' from delivery where state = 'SENT' and digest_id is null""");
        Set<String> killed = Set.copyOf(ask.apply("""
                select '<' || d.message_id || '@thidua.local>' from send_attempt a join delivery d on d.id = a.delivery_id
                where a.ended_at is null"""));
        assertThat(arrived).as("sent by the ledger, and arrived").containsAll(sent);
        assertThat(arrived.stream().filter(id -> !sent.contains(id) && !killed.contains(id)))
                .as("arrived, and not sent by the ledger")
                .isEmpty();
        List<String> twice = Set.copyOf(arrived).stream()
                .filter(id -> Collections.frequency(arrived, id) > 1)
                .toList();
        assertThat(twice).as("arrived twice although its sender lived").isSubsetOf(killed);
        return twice;
    }
}
