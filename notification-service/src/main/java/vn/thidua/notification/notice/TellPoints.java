package vn.thidua.notification.notice;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.event.EventEnvelope;
import vn.thidua.kit.event.EventHandler;
import vn.thidua.notification.delivery.Delivery;
import vn.thidua.notification.mail.Language;
import vn.thidua.notification.mail.Links;
import vn.thidua.notification.mail.MailWords;
import vn.thidua.notification.mail.VietnameseDates;

/** Tells the head of a unit its verified points, which it may answer for some days, and its final rank (điểm, xếp hạng). */
abstract sealed class TellPoints implements EventHandler {

    /**
     * What the mail keeps.
     *
     * @param selfTotal of the unit's own sheet; absent once ranks are final
     * @param answerBy  last day on which the unit may disagree; absent once ranks are final
     * @param year      absent before ranks are final
     * @param rank      absent for whoever is not ranked
     */
    record Facts(
            @Nullable BigDecimal total,
            @Nullable BigDecimal selfTotal,
            @Nullable LocalDate answerBy,
            @Nullable Integer year,
            @Nullable Integer rank,
            @Nullable String grade,
            String link) {}

    private static final String TITLE = "Điểm thi đua";

    private final Notices notices;
    private final String type;

    TellPoints(Notices notices, String name) {
        this.notices = notices;
        this.type = "vn.thidua.commitment." + name + ".v1";
    }

    @Override
    public String type() {
        return type;
    }

    void tell(EventEnvelope event, String campaign, String unit, String title, String line, Facts facts) {
        notices.add(new Notice(
                Delivery.Kind.POINTS,
                event.subject(),
                // points may be verified several times; each event is told once
                "POINTS/" + event.id() + "/" + unit,
                Delivery.Role.HEAD,
                unit,
                null,
                null,
                campaign,
                null,
                title,
                facts,
                title,
                line,
                facts.link()));
    }

    @Singleton
    static final class ScoreVerified extends TellPoints {

        record Verified(
                String scoreId,
                String campaignId,
                String unitCode,
                BigDecimal selfTotal,
                BigDecimal total,
                LocalDate answerBy) {}

        ScoreVerified(Notices notices) {
            super(notices, "score-verified");
        }

        @Override
        public void handle(EventEnvelope event) {
            Verified verified = event.data(Verified.class);
            tell(
                    event,
                    verified.campaignId(),
                    verified.unitCode(),
                    TITLE + " đã được thẩm định",
                    MailWords.number(Language.VI, verified.total()) + " điểm (tự chấm "
                            + MailWords.number(Language.VI, verified.selfTotal()) + "); phản hồi đến hết "
                            + VietnameseDates.day(verified.answerBy()),
                    new Facts(
                            verified.total(),
                            verified.selfTotal(),
                            verified.answerBy(),
                            null,
                            null,
                            null,
                            Links.score(verified.scoreId())));
        }
    }

    @Singleton
    static final class RankingClosed extends TellPoints {

        record Ranking(String campaignId, int year, List<Row> rows) {}

        record Row(
                String unitCode,
                @Nullable Integer rank,
                @Nullable BigDecimal total,
                @Nullable String grade) {}

        RankingClosed(Notices notices) {
            super(notices, "ranking-closed");
        }

        @Override
        public void handle(EventEnvelope event) {
            Ranking ranking = event.data(Ranking.class);
            ranking.rows().forEach(row -> tell(event, ranking, row));
        }

        private void tell(EventEnvelope event, Ranking ranking, Row row) {
            String line = row.rank() == null ? "Không xếp hạng" : "Xếp hạng " + row.rank();
            if (row.total() != null) {
                line += ", " + MailWords.number(Language.VI, row.total()) + " điểm";
            }
            if (row.grade() != null) {
                line += ", " + row.grade();
            }
            tell(
                    event,
                    ranking.campaignId(),
                    row.unitCode(),
                    "Kết quả xếp hạng thi đua năm " + ranking.year(),
                    line,
                    new Facts(
                            row.total(),
                            null,
                            null,
                            ranking.year(),
                            row.rank(),
                            row.grade(),
                            Links.scores(ranking.campaignId())));
        }
    }
}
