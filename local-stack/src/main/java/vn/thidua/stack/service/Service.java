package vn.thidua.stack.service;

import java.util.List;
import vn.thidua.stack.process.Ports;

/** One of the five Quarkus applications: the name of its part, its module and its port. */
public enum Service {
    GATEWAY("gateway", "gateway", 8080),
    CAMPAIGN("campaign", "campaign-service", 8081),
    COMMITMENT("commitment", "commitment-service", 8082),
    AWARD("award", "award-service", 8083),
    NOTIFICATION("notification", "notification-service", 8084);

    private final String part;
    private final String module;
    private final int port;

    Service(String part, String module, int port) {
        this.part = part;
        this.module = module;
        this.port = Ports.ofThisInstallation(port);
    }

    /** Also the name of its database and of its login. */
    public String part() {
        return part;
    }

    public String module() {
        return module;
    }

    public int port() {
        return port;
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public static List<Service> all() {
        return List.of(values());
    }
}
