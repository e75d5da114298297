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
