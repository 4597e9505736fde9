package org.sealcheck.reference.mtproto.tl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SchemaTest {
    private static final Schema SCHEMA = Schema.SECRET_CHATS;

    @Test
    void everyIdButOneIsTheChecksumOfItsDeclaration() {
        List<String> others = SCHEMA.constructors().stream()
                .filter(each -> each.id() != each.checksum())
                .map(Constructor::spelling)
                .toList();

        assertThat(others).containsExactly("decryptedMessageMediaDocument#6abd9782");
    }

    @Test
    void holdsEveryConstructorOfEveryLayer() {
        assertThat(SCHEMA.constructors()).hasSize(85);
        assertThat(SCHEMA.layers()).containsExactly(8, 17, 20, 23, 45, 46, 66, 73, 101, 143, 144);
    }

    @Test
    void aNameStandsForItsNewestConstructorInALayer() {
        assertThat(SCHEMA.named("decryptedMessage", 8).hexId()).isEqualTo("1f814f1f");
        assertThat(SCHEMA.named("decryptedMessage", 44).hexId()).isEqualTo("204d3878");
        assertThat(SCHEMA.named("decryptedMessage", 72).hexId()).isEqualTo("36b091de");
        assertThat(SCHEMA.named("decryptedMessage", 144).hexId()).isEqualTo("91cc4674");
        assertThat(SCHEMA.find("decryptedMessageLayer", 16)).isEmpty();
    }

    /** What bounds the depth of any object: no type holds itself, by whatever way. */
    @Test
    void noTypeContainsItself() {
        Map<String, Set<String>> holds = new HashMap<>();
        for (Constructor constructor : SCHEMA.constructors()) {
            Set<String> held = holds.computeIfAbsent(constructor.type(), type -> new HashSet<>());
            constructor.fields().forEach(field -> collect(field.type(), held));
        }
        for (int step = 0; step < holds.size(); step++) {
            holds.values().forEach(held -> Set.copyOf(held).forEach(type -> held.addAll(holds.get(type))));
        }

        assertThat(holds).allSatisfy((type, held) -> assertThat(held).doesNotContain(type));
    }

    @Test
    void refusesASchemaWhoseIdIsWrongOrTwice() {
        assertThatThrownBy(() -> Schema.parse("inputStickerSetEmpty#ffb62b96 = InputStickerSet;"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ffb62b95");
        assertThatThrownBy(() -> Schema.parse("inputStickerSetEmpty#ffb62b95 = InputStickerSet;\n".repeat(2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> Schema.parse("inputStickerSetEmpty = InputStickerSet;"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void collect(FieldType type, Set<String> held) {
        if (type instanceof FieldType.Boxed boxed) {
            held.add(boxed.type());
        } else if (type instanceof FieldType.Vector vector) {
            collect(vector.element(), held);
        }
    }
}
