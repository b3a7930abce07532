package io.github.saros4j.report;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The content of a {@code style} or {@code script} element, wrapped so that it is one to an HTML parser and plain text to an
 * XML parser.
 *
 * @param text the whole content of the element
 */
record Resource(String text) {

    static Resource style(String name) throws IOException {
        return new Resource("/*<![CDATA[*/\n" + read(name) + "/*]]>*/");
    }

    static Resource script(String name) throws IOException {
        return new Resource("//<![CDATA[\n" + read(name) + "//]]>");
    }

    private static String read(String name) throws IOException {
        try (InputStream in = Resource.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException(name + " is missing beside " + Resource.class.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** By which a Content-Security-Policy lets the element in. */
    String digest() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
