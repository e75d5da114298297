package vn.thidua.stack.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.stack.aot.AotCaches;
import vn.thidua.stack.demo.DemoLoader;
import vn.thidua.stack.keycloak.KeycloakClient;
import vn.thidua.stack.process.LogFile;
import vn.thidua.stack.service.Service;

/** One run of the stack, from the check of the ports to the last stopped process. */
public final class Launcher {

    /** Says in one sentence what hinders the start and what to do. */
    public static final class CannotStart extends Exception {
        private static final long serialVersionUID = 1L;

        CannotStart(String message) {
            super(message);
        }
    }

    private final Layout layout;
    private final Options options;
    private final Progress progress;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final KeycloakClient keycloak = new KeycloakClient("http://127.0.0.1:" + StackPorts.KEYCLOAK + "/auth");
    private volatile @Nullable Stack stack;
    private volatile @Nullable Training training;
    private volatile boolean stopping;

    public Launcher(Layout layout, Options options, PrintStream out) {
        this.layout = layout;
        this.options = options;
        this.progress = new Progress(out);
    }

    /** Comes back only when the stack was told to stop. */
    public void run() throws Exception {
        Files.createDirectories(layout.run());
        try (var lock = lock()) {
            clearTheWay();
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
            rememberWhetherDemo();
            var secrets = Secrets.in(layout.data());
            progress.say("Đang khởi động Thi Đua (starting) …");
            var caches = new AotCaches(layout.cache().resolve("aot"));
            var parts = new Parts(layout, secrets, caches);
            var running = new Stack(layout, parts, progress);
            stack = running;
            start(running);
            var demo = demo(secrets);
            progress.say(Summary.of(layout, secrets, demo, running.missing()));
            Files.writeString(layout.run().resolve("ready"), progress.elapsed().toMillis() + "\n");
            if (options.times()) {
                progress.say(Usage.table(layout.run()));
            }
            if (options.aot()) {
                var later = new Training(layout, parts, caches, () -> loaderToken(secrets), progress);
                training = later;
                later.start();
            }
            watchLogs();
        }
    }

    private String loaderToken(Secrets secrets) throws IOException, InterruptedException {
        return keycloak.machineToken("demo-loader", secrets.get("keycloak.client.demo-loader"));
    }

    private void start(Stack running) throws CannotStart {
        try {
            running.start();
        } catch (CompletionException e) {
            if (stopping) {
                awaitStop();
            }
            var cause = e.getCause() == null ? e : e.getCause();
            throw new CannotStart("Không khởi động được (cannot start): " + cause.getMessage());
        }
        progress.say("Sẵn sàng sau %s (ready).".formatted(Progress.inSeconds(progress.elapsed())));
    }

    /** Two launchers on the same data would fight; the lock goes with its process, however that ends. */
    private FileLock lock() throws IOException, CannotStart {
        var channel =
                FileChannel.open(layout.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = channel.tryLock();
        if (lock == null) {
            throw new CannotStart(
                    "Thi Đua đang chạy trên thư mục %s: hãy dừng nó trước (Ctrl-C). / It is already running; stop it first."
                            .formatted(layout.data()));
        }
        Files.writeString(
                layout.pidFile("launcher"),
                Long.toString(ProcessHandle.current().pid()));
        Files.deleteIfExists(layout.run().resolve("ready"));
        return lock;
    }

    private void clearTheWay() throws IOException, InterruptedException, CannotStart {
        var found = Leftovers.stop(layout);
        if (!found.isEmpty()) {
            progress.say(
                    "  Đã dừng tiến trình còn sót của lần chạy trước (stopped leftovers): " + String.join(", ", found));
        }
        var taken = StackPorts.taken();
        if (!taken.isEmpty()) {
            var ports = taken.stream().map(String::valueOf).collect(Collectors.joining(", "));
            throw new CannotStart(
                    "Cổng %s đang bị chương trình khác dùng: hãy dừng chương trình đó rồi chạy lại. / Port %s is in use by another program; stop it and run again."
                            .formatted(ports, ports));
        }
    }

    /** Written down before anything else, so that a first start that was cut short is still followed by the sample school. */
    private void rememberWhetherDemo() throws IOException {
        var firstStart = !Files.exists(layout.data().resolve("secrets.properties"));
        var file = layout.data().resolve("demo-wanted");
        if (options.demo() == Options.Demo.NO) {
            Files.deleteIfExists(file);
        } else if (options.demo() == Options.Demo.YES || firstStart) {
            Files.writeString(file, "");
        }
    }

    private boolean demo(Secrets secrets) throws IOException, InterruptedException {
        var loaded = layout.data().resolve("demo-loaded");
        var wanted = layout.data().resolve("demo-wanted");
        if (!Files.exists(wanted)) {
            return Files.exists(loaded);
        }
        var started = System.nanoTime();
        try {
            keycloak.provideDemoUsers(secrets.get("keycloak.admin"), secrets.get("demo.password"));
            new DemoLoader(
                            layout.project().resolve("sample"),
                            new DemoLoader.Services(
                                    Service.CAMPAIGN.url(), Service.AWARD.url(), Service.NOTIFICATION.url()),
                            () -> loaderToken(secrets))
                    .load();
            Files.move(wanted, loaded, StandardCopyOption.REPLACE_EXISTING);
            progress.ready("Dữ liệu mẫu (sample data)", Duration.ofNanos(System.nanoTime() - started));
        } catch (IOException e) {
            if (!stopping) {
                progress.say(
                        "  ✗ Chưa nạp được dữ liệu mẫu; lần chạy sau sẽ thử lại (sample data not loaded; the next run tries again): "
                                + e.getMessage());
            }
        }
        return true;
    }

    private void watchLogs() throws InterruptedException {
        while (!stopped.await(30, TimeUnit.SECONDS)) {
            try (var logs = Files.list(layout.data().resolve("log"))) {
                for (var log :
                        logs.filter(file -> file.toString().endsWith(".log")).toList()) {
                    new LogFile(log).rotateIfFull();
                }
            } catch (IOException e) {
                progress.say("  ! " + e.getMessage());
            }
        }
    }

    private void awaitStop() {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop() {
        stopping = true;
        var running = stack;
        if (running == null) {
            return;
        }
        var started = System.nanoTime();
        progress.say("\nĐang dừng (stopping) …");
        var learning = training;
        if (learning != null) {
            learning.stop();
        }
        try {
            running.stop();
            if (learning != null) {
                learning.awaitEnd();
            }
            Files.deleteIfExists(layout.run().resolve("ready"));
            Files.deleteIfExists(layout.pidFile("launcher"));
        } catch (IOException | InterruptedException e) {
            progress.say("  ! " + e.getMessage());
        }
        progress.say("Đã dừng sau %s (stopped)."
                .formatted(Progress.inSeconds(Duration.ofNanos(System.nanoTime() - started))));
        stopped.countDown();
    }
}
