package org.sealcheck.suite.property.siege;

/**
 * What can be done in a siege.
 *
 * @param name as a failure shows it
 * @param weight how often it comes, beside the weights of the others
 */
record Trick(String name, int weight, Doing doing) {

    /** Does it, with the numbers of an {@link Act}. */
    @FunctionalInterface
    interface Doing {
        void act(int first, int second, int third);
    }
}
