package org.anshi.journey.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The engine's REST API looks for its engine among the services of all jars, anew for each call. In a jar of jars that took a
 * twentieth of the processor time of a whole repair; what was found once is found.
 */
class ServicesFoundOnce extends ClassLoader {
    private static final String SERVICES = "META-INF/services/";

    private final Map<String, List<URL>> found = new ConcurrentHashMap<>();

    ServicesFoundOnce(ClassLoader everything) {
        super(everything);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return name.startsWith(SERVICES)
                ? Collections.enumeration(found.computeIfAbsent(name, this::find))
                : super.getResources(name);
    }

    private List<URL> find(String name) {
        try {
            return Collections.list(super.getResources(name)).stream()
                    .map(ServicesFoundOnce::kept)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static URL kept(URL url) {
        try (InputStream content = url.openStream()) {
            return new URL(null, "kept:" + url, new Kept(content.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static class Kept extends URLStreamHandler {
        private final byte[] content;

        Kept(byte[] content) {
            this.content = content;
        }

        @Override
        protected URLConnection openConnection(URL url) {
            return new URLConnection(url) {
                @Override
                public void connect() {
                    // Nothing has to be opened.
                }

                @Override
                public InputStream getInputStream() {
                    return new ByteArrayInputStream(content);
                }
            };
        }
    }
}
