package org.sealcheck.suite.property.siege;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.sealcheck.suite.property.sample.Samples;
import org.sealcheck.suite.property.sample.Shorter;

/** Scripts of twenty to eighty acts, that shrink towards fewer. */
public final class SiegeScripts extends Samples<SiegeScript> {
    private static final int FEWEST_ACTS = 20;
    private static final int MOST_ACTS = 80;
    private static final int MOST = 1 << 12;

    @Override
    protected SiegeScript draw(Random random) {
        long seed = random.nextLong();
        long voice = random.nextLong();
        List<Act> acts = new ArrayList<>();
        for (int i = FEWEST_ACTS + random.nextInt(MOST_ACTS - FEWEST_ACTS + 1); i > 0; i--) {
            acts.add(new Act(random.nextInt(MOST), random.nextInt(MOST), random.nextInt(MOST), random.nextInt(MOST)));
        }
        return new SiegeScript(seed, voice, acts);
    }

    @Override
    protected Stream<SiegeScript> simpler(SiegeScript script) {
        return Shorter.lists(script.acts()).map(acts -> new SiegeScript(script.seed(), script.voice(), acts));
    }

    @Override
    protected long size(SiegeScript script) {
        return script.acts().size();
    }
}
