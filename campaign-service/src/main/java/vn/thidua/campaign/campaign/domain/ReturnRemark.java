package vn.thidua.campaign.campaign.domain;

/**
 * Why a plan goes back, pinned to the place (lý do trả lại).
 *
 * @param pointer JSON Pointer into the plan, {@code /theme} or {@code /milestones/2}
 */
public record ReturnRemark(String pointer, String reason) {

    public ReturnRemark {
        pointer = Texts.clean(pointer);
        reason = Texts.clean(reason);
    }
}
