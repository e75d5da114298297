package vn.thidua.award.whatif;

import vn.thidua.kit.problem.ProblemType;
import vn.thidua.kit.problem.Reason;

/** Why stated facts are refused. */
public enum WhatIfReason implements Reason {
    INCOMPLETE(422, "what-if-fact-incomplete", "Dữ kiện nêu ra còn thiếu thông tin"),
    UNKNOWN_CODE(422, "what-if-code-unknown", "Mã dữ kiện không có trong danh mục"),
    UNKNOWN_AWARD(422, "what-if-award-unknown", "Không có danh hiệu, hình thức khen thưởng này"),
    IMPOSSIBLE_DATE(422, "what-if-date-impossible", "Ngày, năm nêu ra không thể có"),
    IN_THE_FUTURE(422, "what-if-fact-in-the-future", "Dữ kiện ở sau ngày xét"),
    DUPLICATE_DECISION(422, "what-if-duplicate-decision", "Một quyết định được nêu hai lần"),
    UNKNOWN_UNIT(422, "what-if-unit-unknown", "Không có đơn vị này trong phạm vi của tài khoản");

    private final ProblemType type;

    WhatIfReason(int status, String slug, String title) {
        type = new ProblemType(status, slug, title);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
