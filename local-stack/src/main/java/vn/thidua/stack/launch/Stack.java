package vn.thidua.stack.launch;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import vn.thidua.stack.kafka.KafkaServer;
import vn.thidua.stack.kafka.Topics;
import vn.thidua.stack.postgres.Databases;
import vn.thidua.stack.postgres.PostgresServer;
import vn.thidua.stack.process.OneShot;
import vn.thidua.stack.process.Part;
import vn.thidua.stack.process.Supervisor;
import vn.thidua.stack.service.Service;
import vn.thidua.stack.service.ServicePart;

/** All parts together: started side by side as far as they do not need each other, stopped in the reverse order. */
public final class Stack {

    private static final Duration START_LIMIT = Duration.ofMinutes(10);

    private final Layout layout;
    private final Parts parts;
    private final Progress progress;
    private final Executor background = Executors.newVirtualThreadPerTaskExecutor();
    private final ConcurrentHashMap<String, Supervisor> supervisors = new ConcurrentHashMap<>();
    private final List<String> missing = new ArrayList<>();
    private volatile boolean stopping;

    public Stack(Layout layout, Parts parts, Progress progress) {
        this.layout = layout;
        this.parts = parts;
        this.progress = progress;
    }

    /** Comes back when everything answers; throws when a part that all others need does not. */
    public void start() {
        var postgres = launch(parts.postgres(), "PostgreSQL 18").thenRunAsync(this::provideDatabases, background);
        var kafka = launch(parts.kafka(), "Kafka").thenRunAsync(this::provideTopics, background);
        var mail = launch(parts.mail(), "Thư điện tử (mail)");
        // compiled in while PostgreSQL starts; Keycloak itself needs its database
        var prepared = run(() -> {
            parts.keycloak().prepare();
            return null;
        });
        var keycloak = CompletableFuture.allOf(postgres, prepared)
                .thenComposeAsync(_ -> launch(parts.keycloak(), "Keycloak (đăng nhập)"), background);
        var gateway = postgres.thenComposeAsync(_ -> launchService(Service.GATEWAY), background);
        var services = Service.all().stream()
                .filter(service -> service != Service.GATEWAY)
                .map(service -> CompletableFuture.allOf(postgres, kafka)
                        .thenComposeAsync(_ -> launchService(service), background))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(gateway, keycloak).join();
        if (supervisors.containsKey(Service.GATEWAY.part())) {
            progress.ready("Trang đăng nhập (login page)", progress.elapsed());
        }
        CompletableFuture.allOf(mail, CompletableFuture.allOf(services)).join();
    }

    /** The services that are not built or do not answer. */
    public List<String> missing() {
        synchronized (missing) {
            return List.copyOf(missing);
        }
    }

    private CompletableFuture<Duration> launch(Part part, String title) {
        var supervisor =
                new Supervisor(part, layout.log(part.name()), layout.pidFile(part.name()), START_LIMIT, this::announce);
        synchronized (this) {
            if (stopping) {
                return CompletableFuture.failedFuture(new IllegalStateException("stopping"));
            }
            supervisors.put(part.name(), supervisor);
        }
        return supervisor.start().whenComplete((took, failure) -> {
            if (failure == null) {
                progress.ready(title, took);
            }
        });
    }

    /** A service that fails is named; the others go on without it. */
    private CompletableFuture<Duration> launchService(Service service) {
        if (!ServicePart.isBuilt(service, layout.project())) {
            missing(service.module() + ": chưa được biên dịch (not built)");
            return CompletableFuture.completedFuture(Duration.ZERO);
        }
        return launch(parts.service(service), service.module()).exceptionally(failure -> {
            if (!stopping) {
                missing("%s: không khởi động được, xem %s (did not start, see the log)"
                        .formatted(service.module(), layout.log(service.part())));
            }
            return Duration.ZERO;
        });
    }

    private void missing(String line) {
        synchronized (missing) {
            missing.add(line);
        }
        progress.say("  ✗ " + line);
    }

    private void announce(String line) {
        if (!stopping) {
            progress.say("  ! " + line);
        }
    }

    private void provideDatabases() {
        try {
            var databases = new Databases((PostgresServer) parts.postgres());
            databases.provide("keycloak", parts.databasePassword("keycloak"));
            for (var service : Service.all()) {
                databases.provide(service.part(), parts.databasePassword(service.part()));
            }
        } catch (SQLException | IOException e) {
            throw new CompletionException("the databases could not be made", e);
        }
    }

    private void provideTopics() {
        try {
            Topics.provide(((KafkaServer) parts.kafka()).address());
        } catch (IOException e) {
            throw new CompletionException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }

    private CompletableFuture<Void> run(Callable<?> task) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        task.call();
                    } catch (Exception e) {
                        throw new CompletionException(e);
                    }
                },
                background);
    }

    /** Those who use a server before the server; ten seconds at most, whatever hangs. */
    public void stop() throws InterruptedException {
        synchronized (this) {
            stopping = true;
        }
        OneShot.endAll();
        var users = supervisors.values().stream()
                .filter(supervisor -> !List.of("kafka", "postgres").contains(supervisor.name()))
                .toList();
        stop(users, Duration.ofMillis(4000));
        stop(named("kafka"), Duration.ofMillis(2200));
        stop(named("postgres"), Duration.ofMillis(1500));
    }

    private List<Supervisor> named(String name) {
        var supervisor = supervisors.get(name);
        return supervisor == null ? List.of() : List.of(supervisor);
    }

    private static void stop(List<Supervisor> group, Duration grace) throws InterruptedException {
        group.forEach(Supervisor::signalStop);
        var end = System.nanoTime() + grace.toNanos();
        for (var supervisor : group) {
            supervisor.awaitEnd(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
        }
    }
}
