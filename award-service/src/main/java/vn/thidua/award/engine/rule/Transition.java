package vn.thidua.award.engine.rule;

/**
 * What a pack says of files received before its first day (điều khoản chuyển tiếp): they stay under the earlier text,
 * unless this one is more favourable to the person or collective.
 */
public record Transition(String article, String document, Confidence confidence, String source) {}
