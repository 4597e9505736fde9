package org.sealcheck.adapter.peer;

import java.util.Map;
import java.util.concurrent.Callable;
import org.sealcheck.contract.Layer;
import org.sealcheck.contract.RejectedException;

/**
 * The checked exceptions of the libraries of the Signal line as rejections. They kept their simple names from
 * libsignal-protocol-java to libsignal, whatever the package.
 *
 * <p>An unchecked exception is no answer to a bad input: it passes through and becomes an internal error.
 */
public final class Rejections {
    private static final Map<String, Layer> LAYERS = Map.of(
            "LegacyMessageException", Layer.VERSION,
            "InvalidVersionException", Layer.VERSION,
            "FingerprintVersionMismatchException", Layer.VERSION,
            "FingerprintParsingException", Layer.PARSE,
            "UntrustedIdentityException", Layer.IDENTITY,
            "DuplicateMessageException", Layer.REPLAY,
            "NoSessionException", Layer.STATE,
            "InvalidSessionException", Layer.STATE,
            "InvalidKeyIdException", Layer.STATE);

    private Rejections() {}

    /** The result of {@code call}, in which an InvalidKeyException or InvalidMessageException means a parse failure. */
    public static <T> T answer(Callable<T> call) {
        return answer(Layer.PARSE, call);
    }

    /**
     * The result of {@code call}.
     *
     * @param ambiguous what InvalidKeyException and InvalidMessageException mean in this call: the libraries throw them
     *     for many causes
     */
    public static <T> T answer(Layer ambiguous, Callable<T> call) {
        try {
            return call.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new RejectedException(layer(e, ambiguous), null, e.toString());
        }
    }

    private static Layer layer(Exception e, Layer ambiguous) {
        String name = e.getClass().getSimpleName();
        if (name.equals("InvalidKeyException") || name.equals("InvalidMessageException")) {
            boolean wrapped = e.getCause() != null
                    && LAYERS.containsKey(e.getCause().getClass().getSimpleName());
            return wrapped ? LAYERS.get(e.getCause().getClass().getSimpleName()) : ambiguous;
        }
        Layer layer = LAYERS.get(name);
        if (layer == null) {
            throw new IllegalStateException("the library threw what it does not document as a refusal", e);
        }
        return layer;
    }
}
