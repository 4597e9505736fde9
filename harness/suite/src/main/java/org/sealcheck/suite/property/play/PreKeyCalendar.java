package org.sealcheck.suite.property.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sealcheck.suite.Run;

/** Which signed prekeys a device must hold, and when it must make a new one, by the days of KEY-003. */
public final class PreKeyCalendar {
    private record Made(long id, long day) {}

    private final long rotationDays = Run.current().constant("signedPreKeyRotationDays");
    private final long graceDays = Run.current().constant("signedPreKeyGraceDays");
    private final List<Made> made = new ArrayList<>();
    private final Set<Long> held = new TreeSet<>();
    private long today;

    public void pass(long days) {
        today += days;
    }

    public boolean isRotationDue() {
        return made.isEmpty() || today - made.get(made.size() - 1).day() >= rotationDays;
    }

    public void made(long id) {
        made.add(new Made(id, today));
        held.add(id);
    }

    /** What maintenance forgets: prekeys that were replaced by another one long enough ago. */
    public void forgetExpired() {
        for (int i = 0; i + 1 < made.size(); i++) {
            if (today - made.get(i + 1).day() >= graceDays) {
                held.remove(made.get(i).id());
            }
        }
    }

    /** Ids, ascending. */
    public List<Long> held() {
        return List.copyOf(held);
    }
}
