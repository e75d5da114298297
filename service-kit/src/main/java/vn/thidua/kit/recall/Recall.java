package vn.thidua.kit.recall;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What one piece of work has read already (điều đã đọc). Work over hundreds of things asks the same questions again and
 * again; inside {@link #during} each is asked of the database once. Outside of it every question is asked anew, so
 * nobody else ever sees an old answer.
 */
public final class Recall {

    private static final ScopedValue<Map<Object, Object>> KNOWN = ScopedValue.newInstance();

    private Recall() {}

    /** Does some work of this thread that sees one answer to each question; inside another one it shares its answers. */
    public static <T> T during(Supplier<T> work) {
        return KNOWN.isBound()
                ? work.get()
                : ScopedValue.where(KNOWN, new HashMap<>()).call(work::get);
    }

    /**
     * The answer known already, else the one read now.
     *
     * @param question equal for equal questions, and of a class that nobody else asks with
     */
    @SuppressWarnings("unchecked") // a question has answers of one type
    public static <T> T of(Object question, Supplier<T> read) {
        if (!KNOWN.isBound()) {
            return read.get();
        }
        Map<Object, Object> known = KNOWN.get();
        Object answer = known.get(question);
        if (answer == null) {
            answer = read.get();
            known.put(question, answer);
        }
        return (T) answer;
    }

    /** Makes an answer known that was read together with others. */
    public static void know(Object question, Object answer) {
        if (KNOWN.isBound()) {
            KNOWN.get().put(question, answer);
        }
    }
}
