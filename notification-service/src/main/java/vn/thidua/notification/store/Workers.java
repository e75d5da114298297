package vn.thidua.notification.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several that do the same work until there is none left. */
public final class Workers {

    /** A part of the work; false when there was nothing left to do. */
    @FunctionalInterface
    public interface Part {
        boolean more();
    }

    private Workers() {}

    /** The first part alone, because mostly that is all there is; what is left by several at once. */
    public static void run(int count, Part part) {
        if (!part.more()) {
            return;
        }
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                running.add(workers.submit(() -> {
                    while (part.more()) {
                        // the next part
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("Work did not finish", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
