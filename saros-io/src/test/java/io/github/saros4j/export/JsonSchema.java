package io.github.saros4j.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Checks a document against a JSON Schema of draft 2020-12, as far as a few keywords go. One that it does not know is an error,
 * so that nothing is left unchecked.
 */
final class JsonSchema {

    private static final Set<String> ANNOTATIONS = Set.of("$schema", "$id", "title", "description");

    private final List<String> errors = new ArrayList<>();

    private JsonSchema() {}

    /** Where the document breaks the schema, and which keyword of it; empty if it is valid. */
    static List<String> errors(JsonNode schema, JsonNode document) {
        JsonSchema check = new JsonSchema();
        check.check(schema, document, "");
        return check.errors;
    }

    private void check(JsonNode schema, JsonNode value, String place) {
        schema.properties().forEach(keyword -> {
            if (!ANNOTATIONS.contains(keyword.getKey())) {
                check(keyword.getKey(), keyword.getValue(), value, place);
            }
        });
    }

    private void check(String keyword, JsonNode wanted, JsonNode value, String place) {
        switch (keyword) {
            case "type" -> require(isOfType(wanted, value), keyword, place);
            case "const" -> require(wanted.equals(value), keyword, place);
            case "enum" -> require(contains(wanted, value), keyword, place);
            case "required" ->
                wanted.forEach(name -> require(!value.isObject() || value.has(name.asText()), keyword, place));
            case "minItems" -> require(!value.isArray() || value.size() >= wanted.asInt(), keyword, place);
            case "properties" ->
                wanted.properties().stream()
                        .filter(property -> value.has(property.getKey()))
                        .forEach(property -> check(
                                property.getValue(), value.get(property.getKey()), place + "/" + property.getKey()));
            case "items" -> {
                for (int i = 0; value.isArray() && i < value.size(); i++) {
                    check(wanted, value.get(i), place + "/" + i);
                }
            }
            default -> throw new IllegalArgumentException("This check does not know the keyword " + keyword);
        }
    }

    private static boolean isOfType(JsonNode wanted, JsonNode value) {
        if (wanted.isTextual()) {
            return switch (wanted.asText()) {
                case "object" -> value.isObject();
                case "array" -> value.isArray();
                case "string" -> value.isTextual();
                case "number" -> value.isNumber();
                case "null" -> value.isNull();
                default -> throw new IllegalArgumentException("This check does not know the type " + wanted);
            };
        }
        for (JsonNode type : wanted) {
            if (isOfType(type, value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(JsonNode values, JsonNode value) {
        for (JsonNode one : values) {
            if (one.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private void require(boolean holds, String keyword, String place) {
        if (!holds) {
            errors.add(place + ": " + keyword);
        }
    }
}
