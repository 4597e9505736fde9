package org.sealcheck.runner;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sealcheck.suite.Home;

/**
 * Finds features, vectors and specification: in the folder the launcher names ({@code -Dsealcheck.home=…}), or inside
 * the jar when it runs alone, copied to a temporary folder because engines want files.
 */
public final class Homes {
    private static final String IN_JAR = "sealcheck-home";

    private Homes() {}

    /** @throws UsageException if the named folder is none, or the jar has no content */
    public static Home find() {
        String named = System.getProperty("sealcheck.home");
        if (named == null) {
            return new Home(extract());
        }
        Home home = new Home(Path.of(named));
        if (!Files.isDirectory(home.spec())) {
            throw new UsageException("sealcheck.home is " + home.root()
                    + ", which has no folder spec; name the folder that holds features, vectors and spec");
        }
        return home;
    }

    private static Path extract() {
        try {
            URI marker = locate();
            Path target = Files.createTempDirectory("sealcheck-home-");
            deleteAtExit(target);
            if (marker.getScheme().equals("file")) {
                copy(Path.of(marker), target);
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(marker, Map.of())) {
                    copy(jar.getPath("/" + IN_JAR), target);
                }
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack the suite's files", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static URI locate() throws URISyntaxException {
        var resource = Homes.class.getResource("/" + IN_JAR);
        if (resource == null) {
            throw new UsageException("this jar holds no features, vectors and spec;"
                    + " start it with ./sealcheck, or name their folder with -Dsealcheck.home=…");
        }
        return resource.toURI();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : (Iterable<Path>) all::iterator) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else {
                    try (InputStream in = Files.newInputStream(each)) {
                        Files.copy(in, target);
                    }
                }
            }
        }
    }

    private static void deleteAtExit(Path folder) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try (Stream<Path> all = Files.walk(folder)) {
                List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
                for (Path each : deepestFirst) {
                    Files.delete(each);
                }
            } catch (IOException e) {
                System.err.println("cannot delete " + folder + ": " + e);
            }
        }));
    }
}
