package vn.thidua.notification.template;

import vn.thidua.kit.problem.ProblemType;
import vn.thidua.kit.problem.Reason;

/** Why a mail template is refused. */
enum TemplateReason implements Reason {
    TEMPLATE_REFUSED(422, "template-refused", "Mẫu thư chưa dùng được"),
    ADDRESS_REFUSED(422, "address-refused", "Không gửi thử được đến địa chỉ này");

    private final ProblemType type;

    TemplateReason(int status, String slug, String title) {
        type = new ProblemType(status, slug, title);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
