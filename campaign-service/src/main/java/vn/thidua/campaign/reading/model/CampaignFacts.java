package vn.thidua.campaign.reading.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The campaign as a whole (phong trào thi đua): form, scope, theme (chủ đề), slogan (khẩu hiệu), period, criteria (tiêu chí). */
public record CampaignFacts(
        Form form,
        boolean formArguable,
        Scope scope,
        @Nullable Passage theme,
        @Nullable Passage slogan,
        @Nullable Period period,
        @Nullable Passage scopeText,
        List<Passage> criteria) {

    public CampaignFacts {
        criteria = List.copyOf(criteria);
    }

    /** Hình thức tổ chức phong trào (Luật 06/2022/QH15, Điều 16 khoản 1). */
    public enum Form {
        THUONG_XUYEN,
        THEO_CHUYEN_DE
    }

    /** Phạm vi tổ chức (Điều 16 khoản 2). */
    public enum Scope {
        TOAN_QUOC,
        TINH,
        CUM_KHOI,
        XA,
        DON_VI
    }
}
