package vn.thidua.campaign.campaign.domain;

/**
 * Something in a plan that stands in the way (chỗ chưa đạt).
 *
 * @param pointer JSON Pointer into the plan, {@code /milestones/2/due}
 * @param code    stable code
 * @param message Vietnamese sentence for the officer
 */
public record Flaw(String pointer, String code, String message) {}
