package org.sealcheck.bench;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    @Test
    void anUnknownPartIsNamed() {
        assertThatThrownBy(() -> Main.run(new String[] {"sesions"}))
                .isInstanceOf(Main.WrongUsage.class)
                .hasMessage("bench has no part called \"sesions\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "two", "1.5", "12345678", ""})
    void aNumberThatIsNoneStartsNothing(String number) {
        for (String part :
                List.of("sessions", "harness", "memory", "media", "groups", "fanout", "mtproto", "sequence")) {
            assertThatThrownBy(() -> Main.run(new String[] {part, number}))
                    .isInstanceOf(Main.WrongUsage.class)
                    .hasMessage("\"" + number + "\" is no number from 1");
        }
    }
}
