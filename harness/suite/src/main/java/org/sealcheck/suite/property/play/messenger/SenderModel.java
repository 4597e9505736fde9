package org.sealcheck.suite.property.play.messenger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sealcheck.suite.scenario.messenger.Client;
import org.sealcheck.suite.scenario.messenger.Post;

/** What a sender must remember, in the fewest words: a row for each message and device, and a count for each device. */
final class SenderModel {
    private static final long LIFETIME_MS = 30L * 24 * 60 * 60 * 1000;
    private static final int MOST = 5;

    /** A row. */
    static final class Row {
        final int version;
        final long sentAt;
        int honoured;
        boolean wasOver;

        private Row(int version, long sentAt) {
            this.version = version;
            this.sentAt = sentAt;
        }
    }

    private final Map<Post, Map<Client, Row>> rows = new HashMap<>();
    private final Map<Client, Integer> keys = new HashMap<>();
    private final Map<Client, Integer> versions = new HashMap<>();
    private final Set<Client> met = new HashSet<>();
    private final Set<Client> listed = new HashSet<>();

    void list(Client device, boolean isListed) {
        if (isListed) {
            listed.add(device);
        } else {
            listed.remove(device);
        }
    }

    boolean lists(Client device) {
        return listed.contains(device);
    }

    /** Whether the genuine identity is the one that is trusted. */
    boolean reaches(Client device) {
        return keys.getOrDefault(device, 0) == 0;
    }

    /** @param key which key of the device, 0 for the genuine one; the first ever seen is no change */
    void identity(Client device, int key) {
        boolean known = met.contains(device);
        if (known && keys.getOrDefault(device, 0) != key) {
            versions.merge(device, 1, Integer::sum);
        }
        met.add(device);
        keys.put(device, key);
    }

    int version(Client device) {
        return versions.getOrDefault(device, 0);
    }

    void sent(Post post, Client device) {
        met.add(device);
        rows.computeIfAbsent(post, none -> new HashMap<>()).put(device, new Row(version(device), post.sentAt()));
    }

    @Nullable
    Row row(Post post, Client device) {
        return rows.getOrDefault(post, Map.of()).get(device);
    }

    Map<Client, Row> rows(Post post) {
        return rows.getOrDefault(post, Map.of());
    }

    void delivered(Post post, Client device) {
        rows.getOrDefault(post, new HashMap<>()).remove(device);
    }

    void deleted(Post post) {
        rows.remove(post);
    }

    /** Notes what is over by this clock: an implementation may drop it from now on, whatever the clock says later. */
    void look(long now) {
        rows.values().forEach(each -> each.values().forEach(row -> row.wasOver |= now - row.sentAt >= LIFETIME_MS));
    }

    /** Whether the sources leave open what comes of a retry: the clock was set back over the end of a row. */
    boolean isOpen(Post post, Client device, long now) {
        Row row = row(post, device);
        return row != null && row.wasOver && now - row.sentAt < LIFETIME_MS;
    }

    boolean honours(Post post, Client device, long now) {
        Row row = row(post, device);
        return row != null
                && row.version == version(device)
                && now >= row.sentAt
                && now - row.sentAt < LIFETIME_MS
                && row.honoured < MOST
                && lists(device);
    }
}
