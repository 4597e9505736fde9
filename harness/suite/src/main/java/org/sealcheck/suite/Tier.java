package org.sealcheck.suite;

/** How closely rejections are looked at. */
public enum Tier {
    /** What must be refused is refused; by which layer and for what reason does not matter. */
    BASIC,
    /** Layer and reason are compared, too, as far as the implementation declares that it tells them. */
    STRICT
}
