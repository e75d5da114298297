package vn.thidua.commitment.registration.domain;

import java.util.Map;

/**
 * A row of a registration as people fill it in (dòng của bảng đăng ký).
 *
 * @param number as Excel shows it
 * @param code   of the person or the unit; may be blank
 * @param name   of the person or the unit; may be blank where the code is given
 * @param marks  what stands in the column of each title
 */
public record SheetRow(int number, String code, String name, Map<Title, String> marks) {

    boolean isBlank() {
        return code.isBlank() && name.isBlank() && marks.values().stream().allMatch(String::isBlank);
    }
}
