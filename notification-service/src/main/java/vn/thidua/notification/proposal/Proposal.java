package vn.thidua.notification.proposal;

/**
 * A person's wish to be registered for a title (đề xuất danh hiệu), as far as mails need it.
 *
 * @param titleName as the unit's registration calls it
 */
public record Proposal(
        String proposalId,
        String registrationId,
        String campaignId,
        String unitCode,
        String personId,
        String titleCode,
        String titleName) {}
