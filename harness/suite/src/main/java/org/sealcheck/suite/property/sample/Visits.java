package org.sealcheck.suite.property.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** When a device looks after its prekeys, and what it then finds. */
public final class Visits {
    private static final int MOST_VISITS = 12;

    /**
     * One look.
     *
     * @param days since the last one; less than 0 if the clock was set back
     * @param leftOnServer one-time prekeys left on the server
     */
    public record Visit(int days, int leftOnServer) {}

    private Visits() {}

    /** Up to twelve looks, under a clock that may jump in both directions. They shrink towards fewer looks. */
    public static final class AnyClock extends Samples<List<Visit>> {
        @Override
        protected List<Visit> draw(Random random) {
            List<Visit> visits = new ArrayList<>();
            for (int i = 1 + random.nextInt(MOST_VISITS); i > 0; i--) {
                int days = random.nextBoolean() ? random.nextInt(11) : random.nextInt(81) - 20;
                visits.add(new Visit(days, random.nextInt(13)));
            }
            return List.copyOf(visits);
        }

        @Override
        protected Stream<List<Visit>> simpler(List<Visit> visits) {
            return Shorter.lists(visits).filter(each -> !each.isEmpty());
        }

        @Override
        protected long size(List<Visit> visits) {
            return visits.size();
        }
    }
}
