package vn.thidua.award.engine.condition;

import java.util.List;

/**
 * Where the part holds there is nothing to ask; where it does not, the text is not known well enough to refuse, and a
 * person decides (chưa rõ khi không đạt).
 */
public record OpenUnless(Condition part) implements Condition {

    @Override
    public Finding judge(Case subject) {
        Finding found = part.judge(subject);
        return found.truth() == Truth.NOT_MET
                ? new Finding(
                        Truth.UNKNOWN,
                        found.found(),
                        found.records(),
                        List.of("Ý kiến của cấp có thẩm quyền: " + part.sentence()),
                        found.parts())
                : found;
    }

    @Override
    public Truth truth(Case subject) {
        Truth truth = part.truth(subject);
        return truth == Truth.NOT_MET ? Truth.UNKNOWN : truth;
    }

    @Override
    public String sentence() {
        return part.sentence() + "; nếu không, cấp có thẩm quyền xem xét";
    }

    @Override
    public boolean sensitive() {
        return part.sensitive();
    }
}
