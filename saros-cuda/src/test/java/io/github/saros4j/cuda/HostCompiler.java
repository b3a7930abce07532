package io.github.saros4j.cuda;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles a changed source file of the backend against the others as they are. */
final class HostCompiler {

    private HostCompiler() {}

    static void compile(Path source, Path classes) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        StringWriter errors = new StringWriter();
        List<String> options = List.of(
                "-d", classes.toString(), "-classpath", System.getProperty("java.class.path"), "-proc:none", "-nowarn");
        boolean compiles = compiler.getTask(errors, files, null, options, null, files.getJavaFileObjects(source))
                .call();
        if (!compiles) {
            throw new IllegalStateException(errors.toString());
        }
    }
}
