package vn.thidua.notification.template;

import vn.thidua.kit.problem.Reason;

/** Why a mail template is refused. */
enum TemplateReason implements Reason {
    TEMPLATE_REFUSED(422, "template-refused", "Mẫu thư chưa dùng được"),
    ADDRESS_REFUSED(422, "address-refused", "Không gửi thử được đến địa chỉ này");

    private final int status;
    private final String slug;
    private final String title;

    TemplateReason(int status, String slug, String title) {
        this.status = status;
        this.slug = slug;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public String title() {
        return title;
    }
}
