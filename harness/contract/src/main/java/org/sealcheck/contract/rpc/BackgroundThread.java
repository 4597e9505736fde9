package org.sealcheck.contract.rpc;

/** A background thread of a connection. None of them keeps the JVM alive, and none may wait for an answer. */
final class BackgroundThread extends Thread {
    private BackgroundThread(String name, Runnable task) {
        super(task, "sealcheck " + name);
        setDaemon(true);
    }

    static Thread start(String name, Runnable task) {
        Thread thread = new BackgroundThread(name, task);
        thread.start();
        return thread;
    }

    /** Whether the calling thread is one that settles calls. */
    static boolean isCurrent() {
        return Thread.currentThread() instanceof BackgroundThread;
    }
}
