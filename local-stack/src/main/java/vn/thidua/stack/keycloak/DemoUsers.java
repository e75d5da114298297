package vn.thidua.stack.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** The accounts of the sample school, one for each role (tài khoản dùng thử). */
public record DemoUsers(String username, String name, List<String> roles, List<String> units, String personId) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** As a person reads them: user name, full name, roles of the product, codes of their units and of the person. */
    public static List<DemoUsers> all() throws IOException {
        var users = new ArrayList<DemoUsers>();
        for (var user : file().path("users")) {
            var roles = StreamSupport.stream(user.path("realmRoles").spliterator(), false)
                    .map(JsonNode::asText)
                    .filter(role -> !role.startsWith("default-roles-"))
                    .toList();
            var name = user.path("firstName").asText() + " "
                    + user.path("lastName").asText();
            var attributes = user.path("attributes");
            var units = StreamSupport.stream(attributes.path("units").spliterator(), false)
                    .map(JsonNode::asText)
                    .toList();
            var person = attributes.path("person").path(0).asText();
            users.add(new DemoUsers(user.path("username").asText(), name, roles, units, person));
        }
        return users;
    }

    /** The body of Keycloak's partial import, all accounts with this password. */
    static String withPassword(String password) throws IOException {
        var file = file();
        for (var user : file.path("users")) {
            ((ObjectNode) user)
                    .putArray("credentials")
                    .addObject()
                    .put("type", "password")
                    .put("value", password)
                    .put("temporary", false);
        }
        return JSON.writeValueAsString(file);
    }

    private static JsonNode file() throws IOException {
        try (var in = DemoUsers.class.getResourceAsStream("/keycloak/demo-users.json")) {
            if (in == null) {
                throw new IOException("the demo accounts are not on the class path");
            }
            return JSON.readTree(in);
        }
    }
}
