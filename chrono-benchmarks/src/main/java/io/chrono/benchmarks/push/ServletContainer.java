package io.chrono.benchmarks.push;

import java.io.File;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.catalina.util.ServerInfo;
import org.eclipse.jetty.util.Jetty;
import org.springframework.util.ClassUtils;

/**
 * A servlet container on which a candidate can run. Spring chooses by what it finds on
 * the class path, where the benchmarks have both. Immutable.
 */
enum ServletContainer {

    /**
     * Apache Tomcat.
     */
    TOMCAT("(spring-boot-tomcat|tomcat-embed-core|tomcat-embed-websocket)-.*") {

        @Override
        String describe() {
            return ServerInfo.getServerInfo() + ", server.tomcat.max-connections=" + Container.CONNECTIONS;
        }

    },

    /**
     * Eclipse Jetty.
     */
    JETTY("(spring-boot-jetty|jetty)-.*") {

        @Override
        String describe() {
            return "Jetty " + Jetty.VERSION + ", accept queue 4096, WebSocket idle time-out 1 h";
        }

    };

    private final Pattern libraries;

    ServletContainer(String libraries) {
        this.libraries = Pattern.compile(libraries);
    }

    /**
     * Return a class path without the other containers.
     * @param classPath the class path
     * @return what is left of it
     */
    String alone(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator, -1))
            .filter((entry) -> Arrays.stream(values()).noneMatch((one) -> one != this && one.has(entry)))
            .collect(Collectors.joining(File.pathSeparator));
    }

    private boolean has(String entry) {
        String file = entry.substring(entry.lastIndexOf(File.separatorChar) + 1);
        return this.libraries.matcher(file).matches();
    }

    /**
     * Say what it is and what was set. Only where the container is on the class path.
     * @return a text for people
     */
    abstract String describe();

    /**
     * Return the container that this process has.
     * @return the container
     */
    static ServletContainer present() {
        boolean jetty = ClassUtils.isPresent("org.eclipse.jetty.server.Server", null);
        return jetty ? JETTY : TOMCAT;
    }

}
