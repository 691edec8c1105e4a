package org.anshi.outside;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** The contract's own request, and others that differ from it in one place. */
final class Requests {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CONTRACT =
            """
            {"journey":"repair",
             "product":{"category":"large-appliance","brand":"haibei","model":"KFR-35","serialNumber":"SN-1",
                        "purchasedOn":"2026-01-10","sellerOrderNumber":"JD-1"},
             "consumer":{"name":"李梅","phone":"+8613800000001","email":"li.mei@example.org","language":"zh-CN",
                         "address":{"province":"上海","city":"上海","district":"浦东新区","street":"世纪大道1号"}},
             "description":"不制冷", "channels":["sms","email"], "consents":{"service":true,"marketing":false}}
            """;

    private Requests() {}

    static ObjectNode repair() {
        try {
            return (ObjectNode) JSON.readTree(CONTRACT);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static ObjectNode of(String journey) {
        return repairWith("journey", journey);
    }

    /** @param path such as {@code consumer.phone} */
    static ObjectNode repairWith(String path, Object value) {
        ObjectNode request = repair();
        set(request, path, value);
        return request;
    }

    static ObjectNode repairWithout(String path) {
        ObjectNode request = repair();
        parent(request, path).remove(last(path));
        return request;
    }

    static void set(ObjectNode request, String path, Object value) {
        parent(request, path).set(last(path), JSON.valueToTree(value));
    }

    static ObjectNode object(Map<String, ?> values) {
        return JSON.valueToTree(values);
    }

    private static ObjectNode parent(ObjectNode request, String path) {
        int dot = path.lastIndexOf('.');
        JsonNode parent =
                dot < 0 ? request : request.at("/" + path.substring(0, dot).replace('.', '/'));
        return (ObjectNode) parent;
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
