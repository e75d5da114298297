package vn.thidua.commitment.bloc;

import jakarta.enterprise.context.RequestScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.bloc.BlocView.BlocCheck;
import vn.thidua.commitment.bloc.BlocView.BlocDispute;
import vn.thidua.commitment.campaign.Campaign;
import vn.thidua.commitment.obligation.OwedInCampaign;
import vn.thidua.commitment.obligation.Sentences;
import vn.thidua.commitment.pledge.SealedPledges;
import vn.thidua.commitment.score.ScoreBook;
import vn.thidua.commitment.score.domain.Points;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.Refusal;

/** What the head of a year leaves to the next one (hồ sơ bàn giao): final table, disputes, pledge, who owed what. */
@RequestScoped
class HandOver {

    private static final Map<String, String> STATES = Map.of(
            "OPEN", "Đang mở",
            "EXTENDED", "Đã gia hạn",
            "OVERDUE", "Quá hạn",
            "FULFILLED", "Đã hoàn thành",
            "WAIVED", "Được miễn");

    private final ReadBloc read;
    private final BlocRights bloc;
    private final ScoreBook book;
    private final SealedPledges pledges;
    private final OwedInCampaign owed;
    private final Clock clock;

    HandOver(ReadBloc read, BlocRights bloc, ScoreBook book, SealedPledges pledges, OwedInCampaign owed, Clock clock) {
        this.read = read;
        this.bloc = bloc;
        this.book = book;
        this.pledges = pledges;
        this.owed = owed;
        this.clock = clock;
    }

    byte[] pack(UUID campaignId) {
        Campaign campaign = bloc.readable(campaignId);
        if (!read.mayTakeOver(campaign, bloc.leads(campaign))) {
            throw new Refusal(
                    CommonReason.FORBIDDEN, "Chỉ trưởng khối của năm đó và trưởng khối hiện nay nhận bàn giao.");
        }
        BlocView view = read.get(campaignId);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("ban-giao.html"));
            zip.write(page(view).getBytes(StandardCharsets.UTF_8));
            byte[] table = book.workbook(campaignId).orElse(null);
            if (table != null) {
                zip.putNextEntry(new ZipEntry("bang-xep-hang.xlsx"));
                zip.write(table);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private String page(BlocView view) {
        StringBuilder html = new StringBuilder("""
                <!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Hồ sơ bàn giao</title>
                <style>body{font:14px/1.5 "Times New Roman",serif;max-width:60rem;margin:2rem auto}
                table{border-collapse:collapse;width:100%}td,th{border:1px solid #000;padding:4px;text-align:left}
                pre{white-space:pre-wrap;font:inherit}</style></head><body>""");
        tag(html, "h1", "Hồ sơ bàn giao " + view.blocName() + " năm " + view.year());
        tag(
                html,
                "p",
                view.campaignTitle() + ". Trưởng khối: " + view.headName() + ". Lập ngày "
                        + Sentences.day(clock.instant()) + ".");
        tag(html, "h2", "1. Kết quả xếp hạng");
        List<ScoreBook.Final> table = book.table(view.campaignId());
        if (table.isEmpty()) {
            tag(html, "p", "Bảng xếp hạng chưa chốt.");
        } else {
            rows(
                    html,
                    List.of("Hạng", "Đơn vị", "Tổng điểm", "Xếp loại", "Ghi chú"),
                    table.stream()
                            .map(row -> List.of(
                                    row.rank() == null ? "–" : row.rank().toString(),
                                    row.unitName(),
                                    points(row.total()),
                                    orEmpty(row.grade()),
                                    orEmpty(row.remark())))
                            .toList());
        }
        tag(html, "h2", "2. Tranh chấp điểm");
        rows(
                html,
                List.of("Đơn vị", "Dòng", "Tự chấm", "Kết luận", "Lý do"),
                view.disputes().stream().map(HandOver::dispute).toList());
        tag(html, "h2", "3. Phiếu chấm chéo");
        rows(
                html,
                List.of("Đơn vị chấm", "Đơn vị được chấm", "Kết quả"),
                view.checks().stream().map(HandOver::check).toList());
        tag(html, "h2", "4. Giao ước");
        pledges.of(view.campaignId())
                .ifPresentOrElse(
                        pledge -> {
                            tag(html, "pre", pledge.text());
                            tag(html, "p", "Đã ký: " + String.join("; ", pledge.signatures()));
                            tag(
                                    html,
                                    "p",
                                    pledge.seal().isEmpty() ? "Chưa đủ chữ ký." : "Niêm phong: " + pledge.seal());
                        },
                        () -> tag(html, "p", "Không có giao ước trên hệ thống."));
        tag(html, "h2", "5. Việc của từng đơn vị");
        rows(
                html,
                List.of("Đơn vị", "Việc", "Hạn", "Kết quả"),
                owed.of(view.campaignId()).stream()
                        .map(duty -> List.of(
                                duty.unitName(),
                                duty.title(),
                                Sentences.day(duty.dueAt()),
                                STATES.getOrDefault(duty.state(), "")))
                        .toList());
        return html.append("</body></html>").toString();
    }

    private static List<String> dispute(BlocDispute dispute) {
        return List.of(
                dispute.unitName(),
                dispute.lineName(),
                points(dispute.own()),
                dispute.points() == null ? "Chưa quyết định" : points(dispute.points()),
                orEmpty(dispute.reason()));
    }

    private static List<String> check(BlocCheck check) {
        String result = check.done()
                ? check.marks().isEmpty()
                        ? "Đã nộp, đồng ý mọi dòng"
                        : "Đã nộp, chấm khác " + check.marks().size() + " dòng"
                : check.closedAt() == null
                        ? "Chưa nộp"
                        : "Không nộp; " + check.closedBy() + " khép ngày " + Sentences.day(check.closedAt()) + ": "
                                + orEmpty(check.closedReason());
        return List.of(check.checkerName(), check.unitName(), result);
    }

    private static void rows(StringBuilder html, List<String> header, List<List<String>> rows) {
        if (rows.isEmpty()) {
            tag(html, "p", "Không có.");
            return;
        }
        html.append("<table><tr>");
        header.forEach(cell -> tag(html, "th", cell));
        html.append("</tr>");
        rows.forEach(row -> {
            html.append("<tr>");
            row.forEach(cell -> tag(html, "td", cell));
            html.append("</tr>");
        });
        html.append("</table>");
    }

    private static void tag(StringBuilder html, String name, String text) {
        html.append('<')
                .append(name)
                .append('>')
                .append(escape(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String points(@Nullable BigDecimal points) {
        return points == null ? "–" : Points.text(points);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
