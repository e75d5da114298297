package vn.thidua.stack.launch;

import java.util.ArrayList;
import java.util.List;
import vn.thidua.stack.process.Ports;
import vn.thidua.stack.service.Service;

/** The ports of the local stack, all on 127.0.0.1. */
public final class StackPorts {

    public static final int POSTGRES = Ports.ofThisInstallation(15432);
    public static final int KAFKA = Ports.ofThisInstallation(19092);
    public static final int KAFKA_CONTROLLER = Ports.ofThisInstallation(19093);
    public static final int KEYCLOAK = Ports.ofThisInstallation(18080);
    public static final int KEYCLOAK_MANAGEMENT = Ports.ofThisInstallation(18090);
    public static final int SMTP = Ports.ofThisInstallation(13025);
    public static final int INBOX = Ports.ofThisInstallation(13080);

    private StackPorts() {}

    /** Those that another program listens on. */
    static List<Integer> taken() {
        var all =
                new ArrayList<>(List.of(POSTGRES, KAFKA, KAFKA_CONTROLLER, KEYCLOAK, KEYCLOAK_MANAGEMENT, SMTP, INBOX));
        Service.all().forEach(service -> all.add(service.port()));
        return all.stream().filter(port -> !Ports.isFree(port)).toList();
    }
}
