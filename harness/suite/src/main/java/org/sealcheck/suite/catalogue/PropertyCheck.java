package org.sealcheck.suite.catalogue;

import java.lang.reflect.Method;
import org.sealcheck.suite.Check;

/** A jqwik property. */
public record PropertyCheck(Check check, Method method) {}
