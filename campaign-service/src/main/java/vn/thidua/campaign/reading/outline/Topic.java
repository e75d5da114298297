package vn.thidua.campaign.reading.outline;

/** What a section or a paragraph is about (chủ điểm của mục). */
public enum Topic {
    OBJECTIVE,
    SCOPE,
    PARTICIPANTS,
    TIME,
    THEME,
    SLOGAN,
    CONTENT,
    TARGETS,
    CRITERIA,
    SCORING,
    PLAN,
    MEASURES,
    REWARDS,
    DUTIES,
    FUNDING,
    BASIS
}
