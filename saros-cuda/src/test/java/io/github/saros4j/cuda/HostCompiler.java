package io.github.saros4j.cuda;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles a changed source file of the backend against the others as they are. */
final class HostCompiler {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    /** One for all, since it keeps what it has read of the class path. */
    private static final StandardJavaFileManager FILES = COMPILER.getStandardFileManager(null, null, null);

    private HostCompiler() {}

    static void compile(Path source, Path classes) {
        StringWriter errors = new StringWriter();
        List<String> options = List.of(
                "-d", classes.toString(), "-classpath", System.getProperty("java.class.path"), "-proc:none", "-nowarn");
        boolean compiles = COMPILER.getTask(errors, FILES, null, options, null, FILES.getJavaFileObjects(source))
                .call();
        if (!compiles) {
            throw new IllegalStateException(errors.toString());
        }
    }
}
