package vn.thidua.notification.mail;

/** Pages of the app that mails and inbox entries lead to. */
public final class Links {

    private Links() {}

    public static String obligation(String id) {
        return "/obligations/" + id;
    }

    public static String inbox() {
        return "/inbox";
    }

    public static String obligations() {
        return "/obligations";
    }

    /** Danh sách cần gọi. */
    public static String calls() {
        return "/inbox/calls";
    }

    public static String campaign(String id) {
        return "/campaigns/" + id;
    }

    /** Danh sách phong trào, đứng đầu là phong trào cấp trên cần triển khai. */
    public static String toCarryOut() {
        return "/campaigns";
    }

    /** Bảng điểm của một đơn vị. */
    public static String score(String id) {
        return "/obligations/scores/units/" + id;
    }

    /** Bảng xếp hạng. */
    public static String scores(String campaign) {
        return "/obligations/scores/" + campaign;
    }

    public static String pledge(String campaign) {
        return "/obligations/pledges/" + campaign;
    }

    /** Bản đăng ký của một đơn vị, with the proposals that wait. */
    public static String registration(String id) {
        return "/obligations/registrations/" + id;
    }

    /** Các đề xuất chờ trả lời. */
    public static String proposals() {
        return "/obligations/proposals?state=ASKED";
    }

    /** Các đề xuất của tôi. */
    public static String ownProposals() {
        return "/obligations/proposals";
    }

    public static String decision(String id) {
        return "/awards/decisions/" + id;
    }

    public static String awards() {
        return "/awards";
    }

    /** Hồ sơ dữ kiện of a person or a collective. */
    public static String facts(String subjectKind, String subjectId) {
        return "/awards/facts/" + subjectKind + "/" + subjectId;
    }
}
