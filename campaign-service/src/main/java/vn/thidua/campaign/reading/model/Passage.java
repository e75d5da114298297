package vn.thidua.campaign.reading.model;

/** Words of the document with the place they stand at (đoạn trích). {@code text} is always exactly {@code canonical[start:end]}. */
public record Passage(String text, Span span) {}
