package vn.thidua.campaign.campaign;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import vn.thidua.campaign.campaign.domain.CampaignRefused;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Problem;
import vn.thidua.kit.problem.ProblemType;
import vn.thidua.kit.problem.Reason;

/** Refusals of the domain as problem details. */
class CampaignProblems {

    /** The stable side of each reason. */
    enum CampaignReason implements Reason {
        WRONG_STATE(409, "campaign-wrong-state", "Phong trào đang ở bước khác"),
        NOT_READY(422, "campaign-not-ready", "Kế hoạch chưa đủ để phát động"),
        PLAN_INVALID(422, "campaign-plan-invalid", "Kế hoạch có chỗ chưa đúng"),
        REASON_MISSING(422, "return-reason-missing", "Trả lại cần nêu lý do"),
        MOVE_INVALID(422, "milestone-move-invalid", "Không dời mốc như vậy được"),
        CHANGE_REASON_MISSING(422, "change-reason-missing", "Thay đổi phong trào đã phát động cần nêu lý do"),
        ADDENDUM_OPEN(409, "addendum-open", "Phong trào đang có một bản điều chỉnh"),
        ADDENDUM_BASE_CHANGED(409, "addendum-base-changed", "Phong trào đã thay đổi từ khi lập bản điều chỉnh"),
        ADDENDUM_UNCHANGED(422, "addendum-unchanged", "Bản điều chỉnh chưa thay đổi điều gì"),
        NOT_ADDRESSED(422, "campaign-not-addressed", "Đơn vị không thuộc nơi nhận của phong trào");

        private final ProblemType type;

        CampaignReason(int status, String slug, String title) {
            type = new ProblemType(status, slug, title);
        }

        static CampaignReason of(CampaignRefused.Reason reason) {
            return switch (reason) {
                case WRONG_STATE -> WRONG_STATE;
                case NOT_READY -> NOT_READY;
                case PLAN_INVALID -> PLAN_INVALID;
                case REASON_MISSING -> REASON_MISSING;
                case MOVE_INVALID -> MOVE_INVALID;
                case CHANGE_REASON_MISSING -> CHANGE_REASON_MISSING;
                case ADDENDUM_OPEN -> ADDENDUM_OPEN;
                case ADDENDUM_BASE_CHANGED -> ADDENDUM_BASE_CHANGED;
                case ADDENDUM_UNCHANGED -> ADDENDUM_UNCHANGED;
                case NOT_ADDRESSED -> NOT_ADDRESSED;
            };
        }

        @Override
        public ProblemType type() {
            return type;
        }
    }

    @ServerExceptionMapper
    Response refused(CampaignRefused refused) {
        return Problem.of(
                        CampaignReason.of(refused.reason()),
                        refused.getMessage(),
                        refused.flaws().stream()
                                .map(flaw -> new FieldError(flaw.pointer(), flaw.code(), flaw.message()))
                                .toList())
                .toResponse();
    }
}
