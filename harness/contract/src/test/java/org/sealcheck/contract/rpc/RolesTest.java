package org.sealcheck.contract.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sealcheck.contract.Doc;
import org.sealcheck.contract.Empty;
import org.sealcheck.contract.Role;

/** Every role interface has the shape that the codec, the server and the documentation build on. */
class RolesTest {
    static List<Class<?>> roles() {
        return Roles.ALL;
    }

    static List<Operation> operations() {
        return Operations.all();
    }

    @ParameterizedTest
    @MethodSource("roles")
    void aRoleIsANamedAndDocumentedInterface(Class<?> role) {
        assertThat(role).isInterface().isPublic();
        assertThat(role.getAnnotation(Role.class).value()).matches("[a-z]+(\\.[a-z0-9-]+)+");
        assertThat(role.getAnnotation(Doc.class).value()).endsWith(".");
        assertThat(Operations.of(role)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void anOperationIsDocumentedAndItsRecordsHaveASchema(Operation operation) {
        assertThat(operation.doc()).endsWith(".");
        assertThatCode(() -> {
                    RecordSchemas.standalone(operation.params());
                    RecordSchemas.standalone(operation.result());
                })
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void anOperationHasANameOfItsOwn(Operation operation) {
        assertThat(Operations.find(operation.name())).isSameAs(operation);
    }

    @Test
    void everyInterfaceMarkedAsARoleIsListed() throws IOException {
        Path sources = Path.of("src", "main", "java", "org", "sealcheck", "contract");
        try (Stream<Path> files = Files.walk(sources)) {
            List<String> marked = files.filter(RolesTest::declaresRole)
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .toList();
            assertThat(Roles.ALL.stream().map(Class::getSimpleName)).containsExactlyInAnyOrderElementsOf(marked);
        }
    }

    private static boolean declaresRole(Path file) {
        try {
            return file.toString().endsWith(".java")
                    && Files.readAllLines(file).stream().anyMatch(line -> line.startsWith("@Role(\""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Role("test.bad")
    interface Bad {
        @Doc("Takes no record.")
        Empty noRecord(String input);

        @Doc("Takes two.")
        Empty two(Empty one, Empty other);

        @Doc("Returns none.")
        void nothing(Empty input);

        Empty undocumented(Empty input);
    }

    @Test
    void anOperationOfAnotherShapeIsRefused() throws NoSuchMethodException {
        assertRefused("test.bad.noRecord must take exactly one record", "noRecord", String.class);
        assertRefused("test.bad.two must take exactly one record", "two", Empty.class, Empty.class);
        assertRefused("test.bad.nothing must return a record; use Empty for nothing", "nothing", Empty.class);
        assertRefused(
                "test.bad.undocumented has no @Doc: say in one sentence what it does", "undocumented", Empty.class);
    }

    private static void assertRefused(String message, String method, Class<?>... parameters)
            throws NoSuchMethodException {
        Method bad = Bad.class.getDeclaredMethod(method, parameters);
        assertThatThrownBy(() -> Operation.of(Bad.class, bad))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
