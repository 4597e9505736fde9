package org.sealcheck.faults;

import static net.bytebuddy.matcher.ElementMatchers.named;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.security.cert.Certificate;
import java.util.List;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.dynamic.scaffold.TypeValidation;
import net.bytebuddy.pool.TypePool;

/**
 * Loads a second copy of the reference and its adapter, changed as one fault says. The clean copy stays as it is;
 * both share the contract's classes, so either can be called through the same roles.
 */
final class FaultyClasses extends ClassLoader {
    private static final String ROOT = "org.sealcheck.";
    private static final List<String> COPIED = List.of(ROOT + "reference.", ROOT + "adapter.reference.");

    static {
        registerAsParallelCapable();
    }

    private final Fault fault;
    private final ClassFileLocator classFiles;

    FaultyClasses(Fault fault) {
        super(FaultyClasses.class.getClassLoader());
        this.fault = fault;
        this.classFiles = ClassFileLocator.ForClassLoader.of(getParent());
    }

    /** Loads the classes that the fault changes now, so that one that does not fit is found at once. */
    void loadChanged() throws ClassNotFoundException {
        for (Fault.Change change : fault.changes()) {
            Class.forName(ROOT + change.type(), true, this);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (COPIED.stream().noneMatch(name::startsWith)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : define(name);
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        byte[] classFile = changed(name, original(name));
        ProtectionDomain nowhere =
                new ProtectionDomain(new CodeSource((URL) null, (Certificate[]) null), null, this, null);
        return defineClass(name, classFile, 0, classFile.length, nowhere);
    }

    private byte[] original(String name) throws ClassNotFoundException {
        try {
            ClassFileLocator.Resolution found = classFiles.locate(name);
            if (!found.isResolved()) {
                throw new ClassNotFoundException(name);
            }
            return found.resolve();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the class file of " + name, e);
        }
    }

    private byte[] changed(String name, byte[] original) {
        byte[] classFile = original;
        for (Fault.Change change : fault.changes()) {
            if (name.equals(ROOT + change.type())) {
                classFile = apply(change, name, classFile);
            }
        }
        return classFile;
    }

    private byte[] apply(Fault.Change change, String name, byte[] classFile) {
        ClassFileLocator locator =
                new ClassFileLocator.Compound(ClassFileLocator.Simple.of(name, classFile), classFiles);
        TypeDescription type = TypePool.Default.of(locator).describe(name).resolve();
        if (type.getDeclaredMethods().filter(named(change.method())).isEmpty()) {
            throw new IllegalStateException("fault " + fault.id() + ": " + name + " has no method " + change.method()
                    + "; the reference was renamed, so rename it in the fault, too");
        }
        try (DynamicType.Unloaded<?> made = new ByteBuddy()
                .with(TypeValidation.DISABLED)
                .redefine(type, locator)
                .visit(Advice.to(change.advice()).on(named(change.method())))
                .make()) {
            return made.getBytes();
        }
    }
}
