package vn.thidua.commitment.bloc.domain;

import java.util.ArrayList;
import java.util.List;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Refusal;

/** Who checks whom (phân công chấm chéo): around a ring, so that each checks and is checked equally often, none itself. */
public record Pairing(String checker, String unit) {

    public static List<Pairing> ring(List<String> members, int checks) {
        if (checks < 1 || checks >= members.size()) {
            String message = "Mỗi đơn vị chấm từ 1 đến " + Math.max(1, members.size() - 1) + " đơn vị khác.";
            throw Refusal.at(CommonReason.INVALID, message, new FieldError("/checks", "out-of-range", message));
        }
        List<Pairing> pairings = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            for (int step = 1; step <= checks; step++) {
                pairings.add(new Pairing(members.get(i), members.get((i + step) % members.size())));
            }
        }
        return pairings;
    }
}
