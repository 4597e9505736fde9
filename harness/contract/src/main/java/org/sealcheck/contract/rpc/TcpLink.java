package org.sealcheck.contract.rpc;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** A connection to an implementation that runs elsewhere: on a phone, in a simulator. Its process is not ours to end. */
final class TcpLink implements Link {
    private final Socket socket;
    private final Tail log = new Tail(1);

    private TcpLink(Socket socket) {
        this.socket = socket;
    }

    @Override
    public InputStream input() {
        try {
            return socket.getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public OutputStream output() {
        try {
            return socket.getOutputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Tail log() {
        return log;
    }

    @Override
    public String inputName() {
        return "the connection";
    }

    @Override
    public boolean gone() {
        return socket.isClosed();
    }

    @Override
    public String ending(String stream) {
        return "closed the connection";
    }

    @Override
    public void shutDown() {
        kill();
    }

    @Override
    public void kill() {
        try {
            socket.close();
        } catch (IOException e) {
            // Nobody is left to tell.
        }
    }

    /** An implementation that listens there. */
    record Address(String host, int port) implements Endpoint {
        @Override
        public Link open(Bounds bounds) {
            Socket socket = new Socket();
            try {
                // One small line per call: waiting to fill a packet would cost more than the call.
                socket.setTcpNoDelay(true);
                socket.connect(new InetSocketAddress(host, port), (int)
                        bounds.startUp().toMillis());
                return new TcpLink(socket);
            } catch (IOException e) {
                throw new StartFailure(
                        "cannot connect to " + this + ": " + e.getMessage()
                                + "; the adapter must be listening there before the run starts",
                        e);
            }
        }

        @Override
        public String toString() {
            return host + ":" + port;
        }
    }
}
