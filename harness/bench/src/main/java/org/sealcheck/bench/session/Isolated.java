package org.sealcheck.bench.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * signal-protocol-java with its own protobuf runtime, whose classes have the names of the reference's newer one.
 *
 * <p>In the same process all the same: only its classes, its runtime's and its party are loaded from here.
 */
public final class Isolated extends URLClassLoader {
    private static final List<String> OWN = List.of(
            "org.sealcheck.bench.session.whispersystems.",
            "org.sealcheck.bench.group.whispersystems.",
            "org.whispersystems.",
            "com.google.protobuf.");

    private Isolated(List<URL> jars) {
        super(jars.toArray(URL[]::new), Isolated.class.getClassLoader());
    }

    /** @param party a class with a public constructor that takes the name of the correspondent */
    @SuppressWarnings({"unchecked", "rawtypes"}) // both parties are of one class, so their bundles are
    static Pair<?> pair(Class<? extends Party> party) {
        try {
            var constructor = new Isolated(jars()).loadClass(party.getName()).getConstructor(String.class);
            return new Pair((Party) constructor.newInstance("bob"), (Party) constructor.newInstance("alice"));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(party.getName() + " cannot be loaded apart", e);
        }
    }

    /**
     * An object of a class that uses the library, loaded apart.
     *
     * @param type a class with a public constructor without parameters
     * @return as something that both class loaders know: an interface of the caller's
     */
    public static <I> I create(Class<?> type, Class<I> shared) {
        try {
            return shared.cast(new Isolated(jars())
                    .loadClass(type.getName())
                    .getConstructor()
                    .newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName() + " cannot be loaded apart", e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (OWN.stream().noneMatch(name::startsWith)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }

    /** The bench's own jar, which lies in target/lib, and those of target/signal-protocol-java beside it. */
    private static List<URL> jars() {
        try {
            URL own = Isolated.class.getProtectionDomain().getCodeSource().getLocation();
            Path apart = Path.of(own.toURI()).resolveSibling("../signal-protocol-java");
            List<URL> jars = new ArrayList<>(List.of(own));
            try (Stream<Path> files = Files.list(apart)) {
                for (Path file : files.sorted().toList()) {
                    jars.add(url(file));
                }
            }
            return jars;
        } catch (IOException | java.net.URISyntaxException e) {
            throw new IllegalStateException(
                    "signal-protocol-java is not beside the bench's jar; build it with mvn -Pbench, see README.md", e);
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
