package org.sealcheck.suite.property.mtproto;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.mtproto.MtprotoActions.By;
import org.sealcheck.contract.mtproto.MtprotoActions.Message;
import org.sealcheck.contract.mtproto.MtprotoActions.Notice;
import org.sealcheck.contract.mtproto.MtprotoActions.NoticeKind;
import org.sealcheck.contract.mtproto.MtprotoActions.Shown;

/** What a user has to see, kept the simplest way there is. */
final class ChatModel {
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final List<Notice> notices = new ArrayList<>();
    private int timer;
    private long readUntil;

    private record Line(
            By by, String text, int timer, @Nullable Long destroyedAt) {}

    void say(String id, By by, String text, int timer) {
        lines.put(id, new Line(by, text, Math.max(0, timer), null));
    }

    boolean has(String id) {
        return lines.containsKey(id);
    }

    boolean isPeers(String id) {
        return Optional.ofNullable(lines.get(id))
                .filter(line -> line.by() == By.PEER)
                .isPresent();
    }

    void delete(String id) {
        lines.remove(id);
    }

    void flush() {
        lines.clear();
        notices.clear();
    }

    void setTimer(By by, int seconds) {
        timer = Math.max(0, seconds);
        notices.add(new Notice(NoticeKind.TIMER, by, timer));
    }

    void screenshot(By by) {
        notices.add(new Notice(NoticeKind.SCREENSHOT, by, null));
    }

    /** Read by a side: what the other one wrote. */
    void read(String id, By reader, long now) {
        lines.computeIfPresent(
                id,
                (same, line) -> line.by() == reader || line.timer() == 0 || line.destroyedAt() != null
                        ? line
                        : new Line(line.by(), line.text(), line.timer(), now + 1000L * line.timer()));
    }

    void readUntil(long date) {
        readUntil = Math.max(readUntil, date);
    }

    void pass(long now) {
        lines.values().removeIf(line -> line.destroyedAt() != null && line.destroyedAt() <= now);
    }

    Shown shown() {
        List<Message> messages = lines.entrySet().stream()
                .map(each -> new Message(
                        each.getKey(),
                        each.getValue().by(),
                        each.getValue().text(),
                        each.getValue().destroyedAt()))
                .toList();
        return new Shown(messages, List.copyOf(notices), timer, null, readUntil, false);
    }
}
