package org.sealcheck.contract.rpc;

/** Shows what an adapter wrote inside an error message: short, on one line, without control characters. */
final class Quote {
    private static final int SHOWN = 200;

    private Quote() {}

    static String of(String text) {
        return "'" + shorten(text.stripTrailing()) + "'";
    }

    static String shorten(String text) {
        String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        return shown.replaceAll("\\p{Cntrl}", "�");
    }
}
