package vn.thidua.award.engine.condition;

/** Meets the standards of another title (đạt tiêu chuẩn danh hiệu …), judged by the same packs. */
public record MeetsStandardsOf(String award, String awardName) implements Condition {

    @Override
    public Finding judge(Case subject) {
        return subject.standards(award);
    }

    @Override
    public Truth truth(Case subject) {
        return subject.meets(award);
    }

    @Override
    public String sentence() {
        return "đạt tiêu chuẩn danh hiệu “" + awardName + "”";
    }

    /** Its parts may show leave or a pending matter. */
    @Override
    public boolean sensitive() {
        return true;
    }
}
