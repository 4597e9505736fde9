package org.sealcheck.reference.mtproto.tl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealcheck.reference.Rejection;

/** The constructors that secret chats know, by layer (MT-TL-009). */
public final class Schema {
    /** The first layer there was, which had no sequence numbers. */
    public static final int FIRST_LAYER = 8;

    /** The newest layer that is spoken here. */
    public static final int NEWEST_LAYER = 144;

    /** Every layer from {@value #FIRST_LAYER} to {@value #NEWEST_LAYER}. */
    public static final Schema SECRET_CHATS = parse(resource());

    private static final String LAYER = "--- layer ";

    /** The one id that is not the checksum of its declaration. */
    private static final int DOCUMENT_OF_LAYER_143 = 0x6abd9782;

    private final Map<Integer, Constructor> byId;

    private Schema(Map<Integer, Constructor> byId) {
        this.byId = Collections.unmodifiableMap(byId);
    }

    /**
     * Reads a schema: a line a constructor, below {@code --- layer N}; {@code //} begins a remark.
     *
     * @throws IllegalArgumentException if a line is no declaration, an id comes twice, or an id is not the one its
     *     declaration has (but for the exception in MT-TL-005)
     */
    static Schema parse(String text) {
        Map<Integer, Constructor> byId = new LinkedHashMap<>();
        int layer = 0;
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.startsWith(LAYER)) {
                layer = Integer.parseInt(line.substring(LAYER.length()));
            } else if (!line.isEmpty() && !line.startsWith("//")) {
                Constructor constructor = Constructor.parse(line, layer);
                requireId(constructor);
                if (byId.put(constructor.id(), constructor) != null) {
                    throw new IllegalArgumentException("the schema declares " + constructor.hexId() + " twice");
                }
            }
        }
        return new Schema(byId);
    }

    /** Every constructor, in the order of the schema. */
    public List<Constructor> constructors() {
        return List.copyOf(byId.values());
    }

    /** The layers that brought constructors, ascending. */
    public List<Integer> layers() {
        return byId.values().stream()
                .map(Constructor::layer)
                .distinct()
                .sorted()
                .toList();
    }

    /** The constructor with this id, whatever its layer. */
    public Optional<Constructor> find(int id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** What a layer calls by this name: the newest constructor of that name which is not newer than the layer. */
    public Optional<Constructor> find(String name, int layer) {
        return byId.values().stream()
                .filter(each -> each.name().equals(name) && each.layer() <= layer)
                .max(Comparator.comparingInt(Constructor::layer));
    }

    /** As {@link #find(String, int)}, for names of our own making. */
    public Constructor named(String name, int layer) {
        return find(name, layer)
                .orElseThrow(() -> new IllegalArgumentException("layer " + layer + " has no constructor " + name));
    }

    /** The constructors of a type that a layer has, old ones of reused names included, in the order of the schema. */
    public List<Constructor> ofType(String type, int layer) {
        List<Constructor> all = new ArrayList<>();
        for (Constructor each : byId.values()) {
            if (each.type().equals(type) && each.layer() <= layer) {
                all.add(each);
            }
        }
        return all;
    }

    /**
     * The constructor that an id stands for within a layer (MT-TL-010, MT-TL-011, MT-TL-021).
     *
     * @throws Rejection unknown-constructor, newer-than-layer
     */
    Constructor received(int id, int layer) {
        Constructor constructor = byId.get(id);
        if (constructor == null) {
            throw new Rejection(
                    TlReason.UNKNOWN_CONSTRUCTOR,
                    "MT-TL-011",
                    "no layer has a constructor " + Integer.toHexString(id) + "; this one can not be skipped either");
        }
        requireNotNewer(constructor, layer);
        return constructor;
    }

    /** MT-TL-021, MT-TL-023. */
    static void requireNotNewer(Constructor constructor, int layer) {
        if (constructor.layer() > layer) {
            throw new Rejection(
                    TlReason.NEWER_THAN_LAYER,
                    "MT-TL-021",
                    constructor + " came with layer " + constructor.layer() + ", this is layer " + layer);
        }
    }

    /** MT-TL-026. */
    static void requireKnownLayer(int layer) {
        if (layer < FIRST_LAYER || layer > NEWEST_LAYER) {
            throw new Rejection(
                    TlReason.UNKNOWN_LAYER,
                    "MT-TL-026",
                    "layer " + layer + " is not among those spoken, " + FIRST_LAYER + " to " + NEWEST_LAYER);
        }
    }

    private static void requireId(Constructor constructor) {
        if (constructor.id() != constructor.checksum() && constructor.id() != DOCUMENT_OF_LAYER_143) {
            throw new IllegalArgumentException("the schema gives " + constructor + ", whose declaration has the id "
                    + Integer.toHexString(constructor.checksum()));
        }
    }

    private static String resource() {
        try (InputStream in = Schema.class.getResourceAsStream("secret_chats.tl")) {
            if (in == null) {
                throw new IllegalStateException("secret_chats.tl is not beside " + Schema.class.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
