package vn.thidua.commitment.score;

import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.campaign.Campaign;
import vn.thidua.commitment.obligation.Sentences;
import vn.thidua.commitment.review.Announcements;
import vn.thidua.commitment.score.PostgresSheets.Stored;
import vn.thidua.commitment.score.RoundView.Exclusion;
import vn.thidua.commitment.score.domain.IssuedSheet;
import vn.thidua.commitment.score.domain.ScoreReason;
import vn.thidua.commitment.score.domain.SelfScore;
import vn.thidua.commitment.sql.Json;
import vn.thidua.kit.audit.AuditEntry;
import vn.thidua.kit.audit.AuditLog;
import vn.thidua.kit.caller.Actor;
import vn.thidua.kit.http.IfMatch;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Refusal;
import vn.thidua.kit.time.Days;

/** Closes and signs the table of ranks; nothing about the points changes from here on. */
@RequestScoped
class CloseScoring {

    private final PostgresSheets sheets;
    private final PostgresScores scores;
    private final Rankings rankings;
    private final RoundRights round;
    private final Organisation organisation;
    private final Announcements announcements;
    private final AuditLog audit;
    private final Json json;
    private final Clock clock;

    CloseScoring(
            PostgresSheets sheets,
            PostgresScores scores,
            Rankings rankings,
            RoundRights round,
            Organisation organisation,
            Announcements announcements,
            AuditLog audit,
            Json json,
            Clock clock) {
        this.sheets = sheets;
        this.scores = scores;
        this.rankings = rankings;
        this.round = round;
        this.organisation = organisation;
        this.announcements = announcements;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** Event {@code ranking-closed}. */
    private record Closed(
            UUID campaignId, String ownerUnit, int year, List<ClosedRow> rows, String digest, Instant at) {}

    private record ClosedRow(
            String unitCode,
            @Nullable Integer rank,
            @Nullable BigDecimal total,
            @Nullable String grade) {}

    @Transactional
    void close(UUID campaignId, @Nullable String ifMatch, List<Exclusion> exclusions) {
        Campaign campaign = round.led(campaignId);
        Stored stored = sheets.lock(campaignId);
        IfMatch.require(ifMatch, stored.version());
        IssuedSheet closed = stored.issued().close();
        requireSettled(campaignId);
        RankingView.RankingTable content = rankings.of(campaign, closed.sheet(), reasons(campaign, exclusions));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Person signer = organisation
                .person(Actor.people(round.rights().actor()).getFirst())
                .orElse(null);
        String digest = digest(json.write(content));
        sheets.close(
                campaignId,
                new PostgresSheets.Closed(
                        content,
                        digest,
                        organisation.actorName(round.rights().actor()),
                        signer == null ? headTitle(campaign) : signer.position(),
                        now),
                round.rights().actor());
        sheets.save(campaignId, closed, stored.version() + 1, round.rights().actor());
        audit.record(new AuditEntry("score-sheet", campaignId.toString(), "close", "ISSUED", "CLOSED", digest));
        announcements.add(
                "ranking-closed",
                campaignId,
                new Closed(
                        campaignId,
                        campaign.ownerUnit(),
                        campaign.year(),
                        content.rows().stream()
                                .map(row -> new ClosedRow(row.unitCode(), row.rank(), row.total(), row.grade()))
                                .toList(),
                        digest,
                        now));
    }

    private String headTitle(Campaign campaign) {
        return organisation.unitName(campaign.ownerUnit());
    }

    private void requireSettled(UUID campaignId) {
        LocalDate today = Days.of(clock.instant());
        for (PostgresScores.Stored stored : scores.all(campaignId)) {
            String unit = organisation.unitName(stored.score().owner().unit());
            if (stored.score() instanceof SelfScore.Submitted) {
                throw new Refusal(
                        ScoreReason.NOT_ALL_VERIFIED, unit + " đã nộp bảng tự chấm nhưng chưa được thẩm định.");
            }
            if (stored.score() instanceof SelfScore.Verified verified && verified.awaitsAnswer(today)) {
                throw new Refusal(
                        ScoreReason.ANSWERS_OPEN,
                        unit + " còn được phản hồi đến hết ngày "
                                + Sentences.day(verified.verdict().answerBy()) + ".");
            }
        }
    }

    private static Map<String, String> reasons(Campaign campaign, List<Exclusion> exclusions) {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (int i = 0; i < exclusions.size(); i++) {
            Exclusion exclusion = exclusions.get(i);
            if (!campaign.details().participants().contains(exclusion.unitCode())) {
                throw Refusal.at(
                        CommonReason.INVALID,
                        "Đơn vị không tham gia phong trào này.",
                        new FieldError(
                                "/exclusions/" + i + "/unitCode", "unknown", "Đơn vị không tham gia phong trào này."));
            }
            reasons.put(exclusion.unitCode(), exclusion.reason().strip());
        }
        return reasons;
    }

    static String digest(String text) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
