package org.sealcheck.contract.rpc;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sealcheck.contract.Blob;
import org.sealcheck.contract.Bytes;

/** Teaches Jackson which record components must be there, and how byte strings are written. */
final class ContractModule extends SimpleModule {
    ContractModule() {
        super("sealcheck-contract");
        addDeserializer(Bytes.class, new ByteString<>(Bytes.class, Bytes::hex));
        addDeserializer(Blob.class, new ByteString<>(Blob.class, Blob::base64));
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.insertAnnotationIntrospector(new RequiredComponents());
    }

    /** Whether a record component may be left out: it is {@link Nullable}, or it has a default. */
    static boolean optional(RecordComponent component) {
        JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || (property != null && !property.defaultValue().isEmpty());
    }

    /** Every component of a record is required unless it is {@link #optional}. */
    private static final class RequiredComponents extends NopAnnotationIntrospector {
        private static final JsonSetter.Value REFUSE_NULL = JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL);

        @Override
        public Boolean hasRequiredMarker(AnnotatedMember member) {
            RecordComponent component = component(member);
            return component == null ? null : !optional(component);
        }

        @Override
        public JsonSetter.Value findSetterInfo(Annotated annotated) {
            RecordComponent component = annotated instanceof AnnotatedMember member ? component(member) : null;
            return component == null || optional(component) ? JsonSetter.Value.empty() : REFUSE_NULL;
        }

        private static @Nullable RecordComponent component(AnnotatedMember member) {
            Class<?> owner = member.getDeclaringClass();
            if (!owner.isRecord()) {
                return null;
            }
            RecordComponent[] components = owner.getRecordComponents();
            if (member instanceof AnnotatedParameter parameter) {
                return parameter.getIndex() < components.length ? components[parameter.getIndex()] : null;
            }
            return Arrays.stream(components)
                    .filter(component -> component.getName().equals(member.getName()))
                    .findFirst()
                    .orElse(null);
        }
    }

    private static final class ByteString<T> extends StdScalarDeserializer<T> {
        private final transient Function<String, T> reader;

        ByteString(Class<T> type, Function<String, T> reader) {
            super(type);
            this.reader = reader;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                @SuppressWarnings("unchecked")
                T never = (T) context.handleUnexpectedToken(_valueClass, parser);
                return never;
            }
            try {
                return reader.apply(parser.getText());
            } catch (IllegalArgumentException e) {
                throw InvalidFormatException.from(parser, e.getMessage(), parser.getText(), _valueClass);
            }
        }
    }
}
