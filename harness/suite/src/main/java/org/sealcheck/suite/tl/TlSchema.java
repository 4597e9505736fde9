package org.sealcheck.suite.tl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The declarations of {@code spec/mtproto/secret_chats.tl}. */
public final class TlSchema {
    public static final int FIRST_LAYER = 8;
    public static final int NEWEST_LAYER = 144;

    /** In the order of the text. */
    public static final List<TlDeclaration> ALL = read();

    private TlSchema() {}

    /** Those of a type that a layer has. */
    public static List<TlDeclaration> ofType(String type, int layer) {
        return ALL.stream()
                .filter(each -> each.type().equals(type) && each.layer() <= layer)
                .toList();
    }

    /** Those that a layer has. */
    public static List<TlDeclaration> upTo(int layer) {
        return ALL.stream().filter(each -> each.layer() <= layer).toList();
    }

    /** The one that is spelled so. */
    public static TlDeclaration of(String spelling) {
        return ALL.stream()
                .filter(each -> each.spelling().equals(spelling))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the schema has no " + spelling));
    }

    /** The newest of that name in a layer. */
    public static TlDeclaration named(String name, int layer) {
        return ALL.stream()
                .filter(each -> each.name().equals(name) && each.layer() <= layer)
                .reduce((older, newer) -> newer)
                .orElseThrow(() -> new IllegalArgumentException("layer " + layer + " has no " + name));
    }

    private static List<TlDeclaration> read() {
        List<TlDeclaration> all = new ArrayList<>();
        int layer = 0;
        for (String line : text().lines().map(String::strip).toList()) {
            if (line.startsWith("--- layer ")) {
                layer = Integer.parseInt(line.substring("--- layer ".length()));
            } else if (!line.isEmpty() && !line.startsWith("//")) {
                all.add(TlDeclaration.parse(line, layer));
            }
        }
        return List.copyOf(all);
    }

    private static String text() {
        try (InputStream in = TlSchema.class.getResourceAsStream("/sealcheck-home/spec/mtproto/secret_chats.tl")) {
            if (in == null) {
                throw new IllegalStateException("the schema is not in the jar; rebuild it");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
