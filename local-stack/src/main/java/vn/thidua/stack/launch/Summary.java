package vn.thidua.stack.launch;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import vn.thidua.stack.keycloak.DemoUsers;

/** What the terminal shows at the end of a start. */
final class Summary {

    private static final Map<String, String> ROLES = Map.ofEntries(
            Map.entry("emulation-officer", "cán bộ TĐKT"),
            Map.entry("unit-head", "trưởng khoa/phòng"),
            Map.entry("member", "cán bộ, giảng viên"),
            Map.entry("council-secretary", "thư ký Hội đồng"),
            Map.entry("council-member", "ủy viên Hội đồng"),
            Map.entry("principal", "thủ trưởng đơn vị"),
            Map.entry("bloc-head", "trưởng khối thi đua"),
            Map.entry("province-officer", "Sở Nội vụ"),
            Map.entry("auditor", "thanh tra"),
            Map.entry("admin", "quản trị hệ thống"));

    private Summary() {}

    static String of(Layout layout, Secrets secrets, boolean demo, List<String> missing) throws IOException {
        var text = new StringBuilder();
        text.append("\n  Thi Đua:           %s\n".formatted(ServiceEnvironment.PUBLIC_URL));
        text.append("  Hộp thư (inbox):   http://127.0.0.1:%d\n".formatted(StackPorts.INBOX));
        if (demo) {
            text.append(accounts(secrets.get("demo.password")));
            text.append("  Máy của tỉnh (province client): client_id province, client_secret %s\n"
                    .formatted(secrets.get("keycloak.client.province")));
        }
        text.append("\n  Nhật ký (logs):    %s\n".formatted(layout.data().resolve("log")));
        text.append("  Dừng (stop):       Ctrl-C, hoặc (or) kill %d\n"
                .formatted(ProcessHandle.current().pid()));
        missing.forEach(line -> text.append("  ✗ ").append(line).append('\n'));
        return text.toString();
    }

    private static String accounts(String password) throws IOException {
        var text = new StringBuilder("\n  Tài khoản dùng thử (demo accounts), mật khẩu chung (password): ")
                .append(password)
                .append('\n');
        for (var user : DemoUsers.all()) {
            text.append("    %-14s %-38s %s\n"
                    .formatted(
                            user.username(),
                            user.name(),
                            String.join(
                                    ", ",
                                    user.roles().stream()
                                            .map(role -> ROLES.getOrDefault(role, role))
                                            .toList())));
        }
        return text.append('\n').toString();
    }
}
