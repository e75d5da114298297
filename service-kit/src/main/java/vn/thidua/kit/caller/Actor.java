package vn.thidua.kit.caller;

import java.util.List;

/** Who did something, as audit rows and diaries write it: {@code CB-005}, or {@code CB-005 thay CB-004} when acting. */
public final class Actor {

    private static final String IN_PLACE_OF = " thay ";

    private Actor() {}

    public static String inPlaceOf(String deputy, String head) {
        return deputy + IN_PLACE_OF + head;
    }

    /** The person who acted, and, if it was in another's place, that person. */
    public static List<String> people(String actor) {
        return List.of(actor.split(IN_PLACE_OF, 2));
    }

    /** Whether the same person stands behind both, be it as deputy or as the one in whose place was acted. */
    public static boolean overlap(String one, String other) {
        return people(one).stream().anyMatch(people(other)::contains);
    }
}
