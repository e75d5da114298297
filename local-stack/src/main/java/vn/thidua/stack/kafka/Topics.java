package vn.thidua.stack.kafka;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics that the services talk over. */
public final class Topics {

    private static final int PARTITIONS = 3;
    private static final short COPIES = 1;
    /** Events are kept for ever: a read model can be rebuilt from them. */
    private static final Map<String, String> FOREVER = Map.of("retention.ms", "-1", "retention.bytes", "-1");

    /** Only the newest state of each unit and person matters. */
    private static final Map<String, String> NEWEST_PER_KEY = Map.of("cleanup.policy", "compact");

    private Topics() {}

    static List<NewTopic> all() {
        return List.of(
                topic("thidua.organisation", NEWEST_PER_KEY),
                topic("thidua.campaign", FOREVER),
                topic("thidua.obligation", FOREVER),
                topic("thidua.commitment", FOREVER),
                topic("thidua.award", FOREVER),
                topic("thidua.notification", FOREVER));
    }

    private static NewTopic topic(String name, Map<String, String> settings) {
        return new NewTopic(name, PARTITIONS, COPIES).configs(settings);
    }

    /** Makes those that are missing. */
    public static void provide(String kafka) throws IOException, InterruptedException {
        var settings = Map.<String, Object>of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 20_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 60_000);
        try (var admin = Admin.create(settings)) {
            Set<String> known = admin.listTopics().names().get();
            var missing = all().stream()
                    .filter(topic -> !known.contains(topic.name()))
                    .toList();
            admin.createTopics(missing).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IOException("the topics could not be made", e.getCause());
            }
        }
    }
}
