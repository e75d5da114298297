package vn.thidua.award.rulebook;

import java.util.List;
import java.util.stream.Stream;
import vn.thidua.award.engine.condition.AbsenceBelow;
import vn.thidua.award.engine.condition.All;
import vn.thidua.award.engine.condition.Any;
import vn.thidua.award.engine.condition.BlocRank;
import vn.thidua.award.engine.condition.ClassificationAtLeast;
import vn.thidua.award.engine.condition.ClassifiedTimes;
import vn.thidua.award.engine.condition.Condition;
import vn.thidua.award.engine.condition.DelegatedTo;
import vn.thidua.award.engine.condition.HeldConsecutively;
import vn.thidua.award.engine.condition.HeldTimes;
import vn.thidua.award.engine.condition.InitiativeRecognised;
import vn.thidua.award.engine.condition.InitiativesRecognised;
import vn.thidua.award.engine.condition.MembersClassified;
import vn.thidua.award.engine.condition.MembersHolding;
import vn.thidua.award.engine.condition.MonthsEmployed;
import vn.thidua.award.engine.condition.NoDiscipline;
import vn.thidua.award.engine.condition.NoMemberDisciplined;
import vn.thidua.award.engine.condition.Not;
import vn.thidua.award.engine.condition.OpenUnless;
import vn.thidua.award.engine.condition.SomeMemberHolds;
import vn.thidua.award.engine.condition.YearsSince;

/** The numbers and levels of a rule that law or a body may set otherwise (tham số), in words. */
final class Parameters {

    private Parameters() {}

    /** A parameter with its value, e.g. "Số tháng công tác trong năm": "10". */
    record Parameter(String name, String value) {}

    static List<Parameter> of(Condition condition) {
        return all(condition).toList();
    }

    private static Stream<Parameter> all(Condition condition) {
        return switch (condition) {
            case All all -> all.parts().stream().flatMap(Parameters::all);
            case Any any -> any.parts().stream().flatMap(Parameters::all);
            case Not not -> all(not.part());
            case OpenUnless open -> all(open.part());
            case MonthsEmployed c -> Stream.of(number("Số tháng công tác trong năm, ít nhất", c.months()));
            case AbsenceBelow c -> Stream.of(number("Số ngày nghỉ trong năm, ít hơn", c.workingDays()));
            case HeldConsecutively c -> Stream.of(number("Số lần liên tục “" + c.awardName() + "”", c.times()));
            case HeldTimes c ->
                c.within() == 0
                        ? Stream.of(number("Số lần “" + c.awardName() + "”", c.times()))
                        : Stream.of(
                                number("Số lần “" + c.awardName() + "”", c.times()),
                                number("Trong số năm", c.within()));
            case YearsSince c -> Stream.of(number("Số năm từ “" + c.awardName() + "”", c.years()));
            case ClassificationAtLeast c ->
                Stream.of(new Parameter("Xếp loại từ mức", c.level().words()));
            case ClassifiedTimes c ->
                Stream.of(
                        new Parameter("Xếp loại từ mức", c.level().words()),
                        number("Số năm đạt", c.times()),
                        number("Trong số năm", c.within()));
            case InitiativeRecognised c ->
                Stream.of(new Parameter("Cấp công nhận sáng kiến", c.level().words()));
            case InitiativesRecognised c ->
                Stream.of(
                        new Parameter("Cấp công nhận sáng kiến", c.level().words()),
                        number("Số sáng kiến chưa sử dụng", c.times()),
                        number("Trong số năm", c.within()));
            case BlocRank c -> Stream.of(number("Thứ hạng trong cụm, khối, từ", c.rank()));
            case MembersHolding c -> Stream.of(percent("Tỷ lệ cá nhân đạt “" + c.awardName() + "”", c.percent()));
            case MembersClassified c ->
                Stream.of(percent("Tỷ lệ cá nhân được xếp loại " + c.level().words() + " trở lên", c.percent()));
            case SomeMemberHolds c -> Stream.of(number("Số cá nhân đạt “" + c.awardName() + "”", c.count()));
            case NoDiscipline c ->
                Stream.of(new Parameter("Kỷ luật từ mức", c.level().words()));
            case NoMemberDisciplined c ->
                Stream.of(new Parameter("Kỷ luật của cá nhân từ mức", c.level().words()));
            case DelegatedTo c -> Stream.of(new Parameter("Giao cho", c.who()));
            default -> Stream.of();
        };
    }

    private static Parameter number(String name, int value) {
        return new Parameter(name, String.valueOf(value));
    }

    private static Parameter percent(String name, int value) {
        return new Parameter(name, value + "%");
    }
}
