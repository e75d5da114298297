package vn.thidua.commitment.score;

import java.util.UUID;

/** A feature that lets somebody outside a unit read its score, such as who has to check it. */
public interface ScoreReaders {

    boolean mayRead(UUID campaign, String unit);
}
