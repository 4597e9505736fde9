package org.sealcheck.contract.rpc;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A child process of ours, its children included. Nothing else is ever ended. */
final class ChildProcess implements Link {
    /** Ended when this JVM ends, so that an interrupted run leaves no adapter behind. */
    private static final Set<ChildProcess> ALIVE = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ALIVE.forEach(ChildProcess::kill)));
    }

    private final Process process;
    private final Duration farewell;
    private final Tail log;

    private ChildProcess(Process process, Bounds bounds) {
        this.process = process;
        this.farewell = bounds.farewell();
        this.log = new Tail(bounds.logKept());
        ALIVE.add(this);
        process.onExit().thenRun(() -> ALIVE.remove(this));
        BackgroundThread.start("stderr of " + process.pid(), () -> log.drain(process.getErrorStream()));
    }

    @Override
    public InputStream input() {
        return process.getInputStream();
    }

    @Override
    public OutputStream output() {
        return process.getOutputStream();
    }

    @Override
    public Tail log() {
        return log;
    }

    @Override
    public String inputName() {
        return "stdout";
    }

    @Override
    public boolean gone() {
        return !process.isAlive();
    }

    @Override
    public String ending(String stream) {
        if (!exitsWithin(farewell)) {
            return "closed its " + stream + " but keeps running";
        }
        int code = process.exitValue();
        return code > 128 && code < 160 ? "was ended by signal " + (code - 128) : "exited with code " + code;
    }

    @Override
    public void shutDown() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // It has closed its stdin itself, or is gone.
        }
        if (!exitsWithin(farewell)) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.toHandle().destroy();
            if (!exitsWithin(farewell)) {
                kill();
            }
        }
    }

    @Override
    public void kill() {
        // The children first: once their parent is gone nothing tells any more whose they are.
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        // Not by Process.destroy: that closes stderr, and with it goes what explains the end but is not read yet.
        process.toHandle().destroyForcibly();
    }

    private boolean exitsWithin(Duration time) {
        try {
            return process.waitFor(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    /** @param directory to run in; null for the current one */
    record Command(List<String> command, @Nullable Path directory) implements Endpoint {
        @Override
        public Link open(Bounds bounds) {
            if (command.isEmpty()) {
                throw new StartFailure("the command is empty: give the program to run and its arguments");
            }
            try {
                ProcessBuilder builder = new ProcessBuilder(command);
                builder.directory(directory == null ? null : directory.toFile());
                return new ChildProcess(builder.start(), bounds);
            } catch (IOException e) {
                throw new StartFailure("cannot start `" + this + "`: " + diagnosis(e), e);
            }
        }

        private String diagnosis(IOException e) {
            String program = command.get(0);
            if (directory != null && !Files.isDirectory(directory)) {
                return "its directory " + directory + " does not exist";
            }
            Path path = directory == null ? Path.of(program) : directory.resolve(program);
            if (program.contains(File.separator)) {
                if (!Files.exists(path)) {
                    return "there is no file " + program;
                } else if (!Files.isExecutable(path)) {
                    return program + " is not executable: chmod +x it, or name its interpreter first";
                }
            } else if (String.valueOf(e.getMessage()).contains("error=2")) {
                return "no program " + program + " on the PATH";
            }
            return String.valueOf(e.getMessage());
        }

        @Override
        public String toString() {
            return String.join(" ", command);
        }
    }
}
