package io.chrono.benchmarks.push;

import java.io.File;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ServletContainerTests {

    private static final String BOTH = path("classes", "spring-boot-tomcat-4.1.0.jar", "tomcat-embed-core-11.0.22.jar",
            "tomcat-embed-el-11.0.22.jar", "tomcat-embed-websocket-11.0.22.jar", "spring-boot-jetty-4.1.0.jar",
            "jetty-server-12.1.10.jar", "jetty-ee11-websocket-jetty-server-12.1.10.jar", "jmh-core-1.37.jar");

    @Test
    void eachContainerIsAlone() {
        assertThat(ServletContainer.TOMCAT.alone(BOTH))
            .isEqualTo(path("classes", "spring-boot-tomcat-4.1.0.jar", "tomcat-embed-core-11.0.22.jar",
                    "tomcat-embed-el-11.0.22.jar", "tomcat-embed-websocket-11.0.22.jar", "jmh-core-1.37.jar"));
        assertThat(ServletContainer.JETTY.alone(BOTH))
            .isEqualTo(path("classes", "tomcat-embed-el-11.0.22.jar", "spring-boot-jetty-4.1.0.jar",
                    "jetty-server-12.1.10.jar", "jetty-ee11-websocket-jetty-server-12.1.10.jar", "jmh-core-1.37.jar"));
    }

    private static String path(String... entries) {
        return "/jetty/" + String.join(File.pathSeparator + "/jetty/", entries);
    }

}
