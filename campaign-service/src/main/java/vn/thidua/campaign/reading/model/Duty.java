package vn.thidua.campaign.reading.model;

/** Who has to do something (phân công thực hiện); {@code span} is the body's name as printed. */
public record Duty(String body, String text, Span span, Span sentence) {}
