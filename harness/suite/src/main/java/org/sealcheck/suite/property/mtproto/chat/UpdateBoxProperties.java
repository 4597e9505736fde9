package org.sealcheck.suite.property.mtproto.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.sealcheck.contract.mtproto.MtprotoUpdateBox.Event;
import org.sealcheck.suite.Checks;
import org.sealcheck.suite.property.sample.SomeEntropy;
import org.sealcheck.suite.scenario.mtproto.chat.BoxWorld;

/** A device, its queue at the server, and whatever happens between them. */
final class UpdateBoxProperties {

    @Property(tries = 25)
    @Checks(
            id = "mtproto/box/nothing-is-lost",
            title =
                    "whatever pushes are lost or repeated and whenever the device crashes, it has every event once and in order after the next difference",
            requirements = {"MT-BOX-013", "MT-BOX-005", "MT-BOX-006", "MT-BOX-007", "MT-BOX-008", "MT-BOX-010"},
            roles = {"mtproto.update-box", "mtproto.update-server"})
    void nothingIsLost(@ForAll(supplier = SomeEntropy.class) Long seed, @ForAll @IntRange(max = 60) int moves) {
        BoxWorld world = new BoxWorld();
        world.signIn();
        Random random = new Random(seed);
        List<Event> posted = new ArrayList<>();
        for (int i = 0; i < moves; i++) {
            switch (random.nextInt(8)) {
                case 0, 1 -> {
                    Event event = world.post();
                    posted.add(event);
                    world.push(event);
                }
                case 2 -> posted.add(world.post());
                case 3 -> {
                    if (!posted.isEmpty()) {
                        world.push(posted.get(random.nextInt(posted.size())));
                    }
                }
                case 4 -> world.store();
                case 5 -> world.acknowledge();
                case 6 -> world.crash();
                default -> world.catchUp(random.nextBoolean());
            }
            assertThat(posted.subList(0, Math.min(posted.size(), world.held().size())))
                    .as("the first events, and what the device has")
                    .isEqualTo(world.held());
        }
        world.catchUp(false);
        assertThat(world.held()).as("what the device has in the end").isEqualTo(posted);
    }

    @Property(tries = 20)
    @Checks(
            id = "mtproto/box/seven-days",
            title = "of events posted on any days the server has those of the last seven that were not acknowledged",
            requirements = {"MT-BOX-009", "MT-BOX-002", "MT-BOX-007"},
            roles = {"mtproto.update-box", "mtproto.update-server"})
    void sevenDays(@ForAll(supplier = SomeEntropy.class) Long seed, @ForAll @IntRange(min = 1, max = 25) int count) {
        BoxWorld world = new BoxWorld();
        world.signIn();
        Random random = new Random(seed);
        List<Event> posted = new ArrayList<>();
        List<Integer> days = new ArrayList<>();
        int day = 0;
        for (int i = 0; i < count; i++) {
            int passed = random.nextInt(4);
            day += passed;
            world.passDays(passed);
            posted.add(world.post());
            days.add(day);
            assertThat(posted.get(i).qts()).as("qts of event %s", i + 1).isEqualTo(world.first() + i + 1);
        }
        List<Event> expected = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (day - days.get(i) < 7) {
                expected.add(posted.get(i));
            }
        }
        assertThat(world.left()).as("what the server has").isEqualTo(expected);
    }
}
