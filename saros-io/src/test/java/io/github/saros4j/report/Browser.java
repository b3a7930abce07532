package io.github.saros4j.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A Chromium without a window, told by the DevTools protocol what to do, over a pipe (its file descriptors 3 and 4, messages
 * end with a zero byte). No network is used. What pages complain about, and what they try to load, is kept.
 */
final class Browser implements Closeable {

    private static final List<String> PROGRAMS = List.of("chromium", "chromium-browser", "google-chrome");
    private static final long PATIENCE_SECONDS = 60;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    private final List<String> complaints = new ArrayList<>();
    private final Map<String, String> requests = new LinkedHashMap<>();
    private String session = "";
    private int lastId;

    private Browser(Process process) {
        this.process = process;
    }

    /** Starts the browser that is installed; skips the test where none is, but not under CI. */
    static Browser start(Path profile) throws IOException {
        Optional<Path> program = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(Path::of)
                .flatMap(folder -> PROGRAMS.stream().map(folder::resolve))
                .filter(Files::isExecutable)
                .findFirst();
        if (System.getenv("CI") == null) {
            Assumptions.assumeTrue(program.isPresent(), "No Chromium is installed");
        }
        assertThat(program).as("CI has a Chromium").isPresent();
        Process process = new ProcessBuilder(
                        "sh",
                        "-c",
                        "exec \"$0\" \"$@\" 3<&0 4>&1 >/dev/null 2>&1",
                        program.orElseThrow().toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--user-data-dir=" + profile,
                        "--remote-debugging-pipe")
                .start();
        Browser browser = new Browser(process);
        Thread reader = new Thread(browser::readMessages, "browser");
        reader.setDaemon(true);
        reader.start();
        String target = browser.call("Target.createTarget", with -> with.put("url", "about:blank"))
                .get("targetId")
                .asText();
        browser.session = browser.call(
                        "Target.attachToTarget",
                        with -> with.put("targetId", target).put("flatten", true))
                .get("sessionId")
                .asText();
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            browser.call(domain + ".enable", with -> {});
        }
        return browser;
    }

    private void readMessages() {
        try (InputStream in = process.getInputStream()) {
            ByteArrayOutputStream message = new ByteArrayOutputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next == 0) {
                    messages.add(JSON.readTree(message.toByteArray()));
                    message.reset();
                } else {
                    message.write(next);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Calls a method of the protocol and returns its result. */
    JsonNode call(String method, Consumer<ObjectNode> parameters) throws IOException {
        int id = ++lastId;
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        parameters.accept(message.putObject("params"));
        process.getOutputStream().write((message + "\0").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        JsonNode answer = await(method, received -> received.path("id").asInt() == id);
        assertThat(answer.path("error").toString()).as(method).isEmpty();
        return answer.get("result");
    }

    private JsonNode await(String what, Predicate<JsonNode> wanted) {
        try {
            while (true) {
                JsonNode message = messages.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                assertThat(message).as("the browser's answer to %s", what).isNotNull();
                note(message);
                if (wanted.test(message)) {
                    return message;
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void note(JsonNode message) {
        JsonNode parameters = message.path("params");
        switch (message.path("method").asText()) {
            case "Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded" ->
                complaints.add(parameters.toString());
            case "Network.requestWillBeSent" ->
                requests.put(
                        parameters.get("requestId").asText(),
                        parameters.get("request").get("url").asText());
            case "Network.loadingFailed" -> {
                if (parameters.path("blockedReason").asText().equals("csp")) {
                    requests.remove(parameters.get("requestId").asText());
                }
            }
            default -> {
                // of no interest
            }
        }
    }

    /** Opens a file in a window of that width, and returns when it is loaded. */
    void open(String url, int width) throws IOException {
        call(
                "Emulation.setDeviceMetricsOverride",
                with -> with.put("width", width)
                        .put("height", 800)
                        .put("deviceScaleFactor", 1)
                        .put("mobile", false));
        // Another address of the same file would only be scrolled to.
        call("Page.navigate", with -> with.put("url", "about:blank"));
        await("about:blank", message -> message.path("method").asText().equals("Page.loadEventFired"));
        complaints.clear();
        requests.clear();
        call("Page.navigate", with -> with.put("url", url));
        await(url, message -> message.path("method").asText().equals("Page.loadEventFired"));
    }

    /** The value of an expression in the page, which must not fail. */
    JsonNode evaluate(String expression) throws IOException {
        JsonNode result = call(
                "Runtime.evaluate", with -> with.put("expression", expression).put("returnByValue", true));
        assertThat(result.path("exceptionDetails").toString()).as(expression).isEmpty();
        return result.get("result").path("value");
    }

    /** Presses a key that has the focus. */
    void press(String key, String code, int number, String text) throws IOException {
        for (String type : List.of("keyDown", "keyUp")) {
            call(
                    "Input.dispatchKeyEvent",
                    with -> with.put("type", type)
                            .put("key", key)
                            .put("code", code)
                            .put("windowsVirtualKeyCode", number)
                            .put("text", type.equals("keyDown") ? text : ""));
        }
    }

    /** What the page complained about since it was opened: errors, warnings, violations of its policy. */
    List<String> complaints() {
        return complaints;
    }

    /** What the page asked for since it was opened, and its policy did not forbid. */
    Collection<String> requests() {
        return requests.values();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close(); // which ends the browser
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
