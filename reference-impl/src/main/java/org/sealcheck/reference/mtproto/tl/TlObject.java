package org.sealcheck.reference.mtproto.tl;

import com.google.protobuf.ByteString;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value of the schema: a constructor, and what its fields hold. Immutable.
 *
 * <p>{@link FieldType} says which Java value a field has. A conditional field that is not there has none; the flags
 * themselves are no field, they follow from the others (MT-TL-007).
 */
public final class TlObject {
    private final Constructor constructor;
    private final Map<String, Object> values;

    private TlObject(Constructor constructor, Map<String, Object> values) {
        this.constructor = constructor;
        this.values = Collections.unmodifiableMap(values);
    }

    /** An object without any field yet. */
    public static TlObject of(Constructor constructor) {
        return new TlObject(constructor, new LinkedHashMap<>());
    }

    /** The newest constructor of that name in a layer of secret chats, without any field yet. */
    public static TlObject of(String name, int layer) {
        return of(Schema.SECRET_CHATS.named(name, layer));
    }

    /**
     * The object with one field more, or another value of it.
     *
     * @throws IllegalArgumentException if the constructor has no such field, or the field no such value
     */
    public TlObject with(String name, Object value) {
        Field field = constructor
                .field(name)
                .orElseThrow(() -> new IllegalArgumentException(constructor + " has no field " + name));
        if (!holds(field.type(), value)) {
            throw new IllegalArgumentException(name + " of " + constructor + " is " + field.type() + ", not "
                    + value.getClass().getSimpleName());
        }
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(name, value instanceof Collection<?> list ? List.copyOf(list) : value);
        return new TlObject(constructor, more);
    }

    public Constructor constructor() {
        return constructor;
    }

    /** Whether this is a constructor of that name, of whatever layer. */
    public boolean is(String name) {
        return constructor.name().equals(name);
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public int integer(String name) {
        return (Integer) required(name);
    }

    public long number(String name) {
        return (Long) required(name);
    }

    public double real(String name) {
        return (Double) required(name);
    }

    public String text(String name) {
        return (String) required(name);
    }

    public ByteString bytes(String name) {
        return (ByteString) required(name);
    }

    public TlObject object(String name) {
        return (TlObject) required(name);
    }

    /** A vector of long. */
    public List<Long> numbers(String name) {
        return ((List<?>) required(name)).stream().map(Long.class::cast).toList();
    }

    /** A vector of objects. */
    public List<TlObject> objects(String name) {
        return ((List<?>) required(name)).stream().map(TlObject.class::cast).toList();
    }

    /** What a field holds, if it is there. */
    public Optional<Object> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    private Object required(String name) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("this " + constructor + " has no " + name);
        }
        return value;
    }

    private static boolean holds(FieldType type, Object value) {
        if (type instanceof FieldType.Boxed boxed) {
            return value instanceof TlObject object
                    && object.constructor().type().equals(boxed.type());
        }
        if (type instanceof FieldType.Vector vector) {
            return value instanceof Collection<?> list && list.stream().allMatch(each -> holds(vector.element(), each));
        }
        return switch ((FieldType.Plain) type) {
            case INT -> value instanceof Integer;
            case LONG -> value instanceof Long;
            case DOUBLE -> value instanceof Double;
            case STRING -> value instanceof String;
            case BYTES -> value instanceof ByteString;
            case TRUE -> Boolean.TRUE.equals(value);
            case FLAGS -> false;
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TlObject that && constructor.equals(that.constructor) && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return 31 * constructor.id() + values.hashCode();
    }

    /** The constructor alone: what a secret chat says is a secret. */
    @Override
    public String toString() {
        return constructor.spelling();
    }
}
