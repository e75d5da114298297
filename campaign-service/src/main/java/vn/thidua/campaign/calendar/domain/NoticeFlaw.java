package vn.thidua.campaign.calendar.domain;

/**
 * Why a notice cannot hold (chỗ chưa đúng của thông báo).
 *
 * @param pointer JSON Pointer into the notice, {@code /swaps/0/off}
 */
public record NoticeFlaw(String pointer, String code, String message) {}
